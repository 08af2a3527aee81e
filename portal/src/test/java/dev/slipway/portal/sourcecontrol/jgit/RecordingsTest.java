package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was generated is recorded with the commit that it belongs to: both branches move, or neither. */
class RecordingsTest {
    private static final CommitDetails DETAILS =
            new CommitDetails("Lin Chen", "lin@example.com", "Upgrade a", "", Map.of("Slipway-Operation", "abc"));

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private SourceRepository source;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(folder, Map.of("README.md", "hello\n", "functions/a/x.rs", "1\n"));
        source = catalog.source();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void movesBothBranches() {
        CommitId parent = source.tip();
        CommitOutcome outcome = source.commit(write("edited"), recording("generated"), parent, DETAILS);

        assertThat(outcome).isEqualTo(new CommitOutcome.Committed(source.tip()));
        assertThat(text(source.tip())).isEqualTo("edited");
        assertThat(text(pristine())).isEqualTo("generated");
        assertThat(source.between(parent, pristine(), ""))
                .singleElement()
                .satisfies(commit -> assertThat(commit.trailers()).containsEntry("Slipway-Operation", "abc"));
        assertThat(catalog.made()).hasSize(1);
    }

    @Test
    void movesNeitherWhenSomebodyCommittedToMain() {
        CommitId parent = source.tip();
        CommitId faster = catalog.write("other", "x");

        assertThat(source.commit(write("edited"), recording("generated"), parent, DETAILS))
                .isEqualTo(new CommitOutcome.TipMoved(faster));
        assertThat(pristine()).isEqualTo(parent);
    }

    @Test
    void movesNeitherWhenSomethingElseWasRecorded() {
        CommitId tip = source.tip();
        Recording tooOld = recording("generated");
        source.commit(ChangeSet.none(), recording("other"), tip, DETAILS);

        assertThat(source.commit(write("edited"), tooOld, tip, DETAILS)).isEqualTo(new CommitOutcome.TipMoved(tip));
        assertThat(source.tip()).isEqualTo(tip);
        assertThat(text(pristine())).isEqualTo("other");
    }

    @Test
    void movesNeitherWhileOneIsLocked() throws IOException {
        CommitId tip = source.tip();
        Path lock = folder.resolve("catalog.git/refs/heads/slipway/pristine.lock");
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);

        assertThat(source.commit(write("edited"), recording("generated"), tip, DETAILS))
                .isInstanceOfSatisfying(
                        CommitOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason())
                                .contains("is locked")
                                .contains("Nothing was changed")
                                .contains("pristine.lock"));
        assertThat(source.tip()).isEqualTo(tip);
        assertThat(pristine()).isEqualTo(tip);
    }

    @Test
    void recordsAloneWhereMainHasTheContentsAlready() {
        CommitId tip = source.tip();

        assertThat(source.commit(write("1\n"), recording("generated"), tip, DETAILS))
                .isEqualTo(new CommitOutcome.Unchanged(tip));
        assertThat(source.tip()).isEqualTo(tip);
        assertThat(text(pristine())).isEqualTo("generated");
        assertThat(catalog.made()).isEmpty();
    }

    @Test
    void recordsNothingTwice() {
        source.commit(ChangeSet.none(), recording("generated"), source.tip(), DETAILS);
        CommitId once = pristine();
        source.commit(ChangeSet.none(), recording("generated"), source.tip(), DETAILS);
        assertThat(pristine()).isEqualTo(once);
    }

    @Test
    void beginsTheRecordOfACatalogThatHasNone() throws IOException {
        RefUpdate pristine = catalog.git().updateRef("refs/heads/slipway/pristine");
        pristine.setForceUpdate(true);
        pristine.delete();
        Recording first = new Recording(ChangeSet.writing(Map.of("functions/a/x.rs", "generated")), Optional.empty());

        assertThat(source.commit(write("edited"), first, source.tip(), DETAILS))
                .isInstanceOf(CommitOutcome.Committed.class);
        assertThat(source.paths(pristine())).containsExactly("functions/a/x.rs");
        assertThat(source.commit(write("again"), first, source.tip(), DETAILS))
                .isEqualTo(new CommitOutcome.TipMoved(source.tip()));
    }

    @Test
    void startsABranchOnceAndNeverWritesOverIt() {
        BranchName name = new BranchName("slipway/upgrade/a-1.1.0");
        CommitId tip = source.tip();
        List<BranchCommit> commits =
                List.of(new BranchCommit(write("generated"), DETAILS), new BranchCommit(write("<<<<<<<"), DETAILS));

        CommitOutcome outcome = source.startBranch(name, tip, commits);

        CommitId branch = source.tip(name).orElseThrow();
        assertThat(outcome).isEqualTo(new CommitOutcome.Committed(branch));
        assertThat(text(branch)).isEqualTo("<<<<<<<");
        assertThat(source.between(tip, branch, "")).hasSize(2);
        assertThat(source.tip()).isEqualTo(tip);
        assertThat(source.startBranch(name, tip, commits)).isEqualTo(new CommitOutcome.TipMoved(branch));
        assertThat(source.tip(name)).contains(branch);
    }

    @Test
    void readsAllFilesBelowAFolder() {
        assertThat(source.files(source.tip(), "functions/a")).containsOnlyKeys("functions/a/x.rs");
        assertThat(source.files(source.tip(), "")).containsOnlyKeys("README.md", "functions/a/x.rs");
        assertThat(source.files(source.tip(), "functions/none")).isEmpty();
    }

    private CommitId pristine() {
        return source.tip(BranchName.PRISTINE).orElseThrow();
    }

    private String text(CommitId commit) {
        return new String(source.read(commit, "functions/a/x.rs").orElseThrow());
    }

    private Recording recording(String text) {
        return new Recording(
                new ChangeSet(Map.of("functions/a/x.rs", text.getBytes()), Set.of()), source.tip(BranchName.PRISTINE));
    }

    private static ChangeSet write(String text) {
        return ChangeSet.writing(Map.of("functions/a/x.rs", text));
    }
}
