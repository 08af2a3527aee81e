package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How commits are made, wherever the repository lies. */
abstract class GitCommitsContract {
    static final CommitDetails DETAILS = new CommitDetails(
            "Lin Chen", "lin@example.com", "Add a file", "Because.", Map.of("Slipway-Operation", "abc"));

    @TempDir
    Path folder;

    TemporaryCatalog catalog;

    /** A catalog that begins with these texts by path. */
    abstract TemporaryCatalog open(Path place, Map<String, String> files);

    @BeforeEach
    void open() {
        catalog = open(folder, Map.of("README.md", "hello\n", "functions/a/function.yaml", "name: a\n"));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void writesAndRemovesFilesInOneCommit() {
        CommitId parent = catalog.source().tip();
        var changes = new ChangeSet(Map.of("functions/b/x.rs", bytes("fn")), Set.of("README.md"));

        CommitOutcome outcome = catalog.source().commit(changes, parent, DETAILS);

        assertThat(outcome)
                .isEqualTo(new CommitOutcome.Committed(catalog.source().tip()));
        assertThat(catalog.source().paths(catalog.source().tip()))
                .containsExactly("functions/a/function.yaml", "functions/b/x.rs");
        assertThat(catalog.source().paths(parent)).contains("README.md");
    }

    @Test
    void namesThePersonAsAuthorAndThePortalAsCommitter() throws IOException {
        catalog.source().commit(write("x"), catalog.source().tip(), DETAILS);

        RevCommit commit = raw(catalog.source().tip());
        assertThat(commit.getAuthorIdent().getName()).isEqualTo("Lin Chen");
        assertThat(commit.getAuthorIdent().getEmailAddress()).isEqualTo("lin@example.com");
        assertThat(commit.getCommitterIdent().getName()).isEqualTo("Slipway");
        assertThat(commit.getFullMessage()).isEqualTo("Add a file\n\nBecause.\n\nSlipway-Operation: abc\n");
        assertThat(catalog.source()
                        .history(catalog.source().tip(), "", 1)
                        .getFirst()
                        .trailers())
                .containsExactlyEntriesOf(Map.of("Slipway-Operation", "abc"));
    }

    @Test
    void saysWhereTheTipIsWhenSomebodyWasFaster() {
        CommitId parent = catalog.source().tip();
        CommitId faster = catalog.write("other", "x");

        assertThat(catalog.source().commit(write("x"), parent, DETAILS)).isEqualTo(new CommitOutcome.TipMoved(faster));
        assertThat(catalog.source().tip()).isEqualTo(faster);
    }

    @Test
    void letsOneOfTwoCompetingCommitsWin() throws Exception {
        CommitId parent = catalog.source().tip();
        var ready = new CountDownLatch(2);
        Callable<CommitOutcome> first = () -> race(ready, parent, "one");
        Callable<CommitOutcome> second = () -> race(ready, parent, "two");

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<CommitOutcome>> outcomes = threads.invokeAll(List.of(first, second));
            assertThat(outcomes.stream().map(Future::resultNow))
                    .hasAtLeastOneElementOfType(CommitOutcome.Committed.class)
                    .hasAtLeastOneElementOfType(CommitOutcome.TipMoved.class);
        }
        assertThat(catalog.source().between(parent, catalog.source().tip(), "")).hasSize(1);
    }

    private CommitOutcome race(CountDownLatch ready, CommitId parent, String path) throws InterruptedException {
        ready.countDown();
        ready.await();
        return catalog.source().commit(write(path), parent, DETAILS);
    }

    @Test
    void makesNoCommitWithoutAChange() {
        CommitId tip = catalog.source().tip();
        var same = ChangeSet.writing(Map.of("README.md", "hello\n"));

        assertThat(catalog.source().commit(same, tip, DETAILS)).isEqualTo(new CommitOutcome.Unchanged(tip));
        assertThat(catalog.source().tip()).isEqualTo(tip);
        assertThat(catalog.made()).isEmpty();
    }

    @Test
    void refusesPathsThatGitOrAnotherSystemWouldTakeForItsOwn() {
        for (String path : List.of("../x", "/x", "a//b", ".git/config", "a/.GIT/x", "a\\b", "a\nb", "")) {
            assertThatThrownBy(() -> write(path)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String path : List.of("git~1/config", "con", "a/.g\u200cit/x")) {
            assertThatThrownBy(() -> catalog.source()
                            .commit(write(path), catalog.source().tip(), DETAILS))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private RevCommit raw(CommitId commit) throws IOException {
        try (RevWalk walk = new RevWalk(catalog.git())) {
            return walk.parseCommit(Reading.objectId(commit));
        }
    }

    static ChangeSet write(String path) {
        return ChangeSet.writing(Map.of(path, path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
