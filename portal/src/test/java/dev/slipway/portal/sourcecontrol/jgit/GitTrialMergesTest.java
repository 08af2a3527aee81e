package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.TrialMerges.Trial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merging would make is known before anybody merges, and nothing moves for it. */
class GitTrialMergesTest {
    private static final BranchName BRANCH = new BranchName("ideas");

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private SourceRepository source;
    private CommitId fork;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(folder, Map.of("a.txt", "one\ntwo\nthree\nfour\nfive\n", "b.txt", "b\n"));
        source = catalog.source();
        fork = source.tip();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void bothSidesChangesAreInWhatIsMerged() {
        CommitId ideas = branch(ChangeSet.writing(Map.of("a.txt", "ONE\ntwo\nthree\nfour\nfive\n", "c.txt", "c\n")));
        catalog.write("a.txt", "one\ntwo\nthree\nfour\nFIVE\n");
        CommitId main = catalog.write("d.txt", "d\n");

        CommitId merged = merged(catalog.trialMerges().merge(ideas, main));

        assertThat(source.paths(merged)).containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
        assertThat(new String(source.read(merged, "a.txt").orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("ONE\ntwo\nthree\nfour\nFIVE\n");
        assertThat(source.tip()).isEqualTo(main);
        assertThat(source.tip(BRANCH)).contains(ideas);
        assertThat(merged(catalog.trialMerges().merge(ideas, main)))
                .as("the same again")
                .isEqualTo(merged);
    }

    @Test
    void whatNeedsNoMergeMakesNone() {
        CommitId ideas = branch(ChangeSet.writing(Map.of("c.txt", "c\n")));

        assertThat(catalog.trialMerges().merge(ideas, fork)).isEqualTo(new Trial.Merged(ideas));
        CommitId main = catalog.write("d.txt", "d\n");
        assertThat(catalog.trialMerges().merge(fork, main)).isEqualTo(new Trial.Merged(main));
    }

    @Test
    void conflictsAreNamedByTheirFiles() {
        CommitId ideas =
                branch(new ChangeSet(Map.of("a.txt", "1\n".getBytes(StandardCharsets.UTF_8)), Set.of("b.txt")));
        catalog.write("a.txt", "2\n");
        CommitId main = catalog.write("b.txt", "other\n");

        assertThat(catalog.trialMerges().merge(ideas, main))
                .isEqualTo(new Trial.Conflicting(List.of("a.txt", "b.txt")));
    }

    private CommitId branch(ChangeSet changes) {
        CommitOutcome outcome = source.startBranch(
                BRANCH,
                fork,
                List.of(new BranchCommit(
                        changes, CommitDetails.by("Lin Chen", "lin@example.com", "Try ideas", "", Map.of()))));
        assertThat(outcome).isInstanceOf(CommitOutcome.Committed.class);
        return source.tip(BRANCH).orElseThrow();
    }

    private static CommitId merged(Trial trial) {
        assertThat(trial).isInstanceOf(Trial.Merged.class);
        return ((Trial.Merged) trial).commit();
    }
}
