package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.RemoteSettings.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where main is for reviewed changes alone, on a server that refuses every forced push. */
class ProposalsTest {
    private static final String OPERATION = "0123456789abcdef0123456789abcdef";
    private static final BranchName BRANCH = new BranchName("slipway/change/" + OPERATION);
    private static final CommitDetails DETAILS = CommitDetails.by(
            "Lin Chen", "lin@example.com", "Add a file", "Because.", Map.of("Slipway-Operation", OPERATION));
    private static final ChangeSet CHANGE = ChangeSet.writing(Map.of("a", "1\n"));

    @TempDir
    Path folder;

    private final ManualGitHub github = new ManualGitHub();
    private GitHttpsServer server;
    private TemporaryCatalog ours;
    private TemporaryCatalog theirs;

    @BeforeEach
    void start() {
        server = GitHttpsServer.with(github, folder, Map.of("README.md", "hello\n"));
        assertThat(server.git("config", "receive.denyNonFastForwards")).isEqualTo("true");
        ours = TemporaryCatalog.on(
                server,
                server.settings(Mode.GITHUB_PULL_REQUEST, "/platform/catalog.git", GitHttpsServer.TOKEN),
                folder.resolve("ours"),
                Map.of(),
                secondBySecond());
        theirs = TemporaryCatalog.on(server, folder.resolve("theirs"));
    }

    @AfterEach
    void stop() {
        ours.close();
        theirs.close();
        server.close();
    }

    @Test
    void proposesAChangeOnce() {
        CommitId main = ours.source().tip();

        assertThat(propose(CHANGE)).isEqualTo(new CommitOutcome.Proposed(onBranch(), ManualGitHub.REQUEST));
        assertThat(ours.source().tip()).isEqualTo(main);
        assertThat(server.tip("main")).isEqualTo(main.value());
        assertThat(server.tip(BRANCH.value())).isEqualTo(onBranch().value());
        assertThat(ours.made()).isEmpty();

        CommitId first = onBranch();
        assertThat(propose(CHANGE)).isEqualTo(new CommitOutcome.Proposed(first, ManualGitHub.REQUEST));
        assertThat(server.tip(BRANCH.value())).isEqualTo(first.value());
        assertThat(github.openings()).hasSize(1);
    }

    @Test
    void putsWhatChangedSinceOnTopOfWhatWasProposed() {
        github.isAway(true);
        assertThat(propose(CHANGE)).isInstanceOf(CommitOutcome.Unavailable.class);
        String first = server.tip(BRANCH.value());
        github.isAway(false);

        CommitOutcome second = propose(ChangeSet.writing(Map.of("a", "2\n")));

        assertThat(second).isEqualTo(new CommitOutcome.Proposed(onBranch(), ManualGitHub.REQUEST));
        assertThat(server.git("rev-parse", BRANCH + "^")).isEqualTo(first);
        assertThat(server.git("show", BRANCH + ":a")).isEqualTo("2");
        assertThat(server.git("log", "-1", "--format=%an %cn %s", BRANCH.value()))
                .isEqualTo("Lin Chen Slipway Add a file");
    }

    @Test
    void bringsInWhatCameToMainMeanwhile() {
        propose(CHANGE);
        CommitId first = onBranch();
        CommitId main = theirs.write("b", "2\n");

        fetch();
        assertThat(propose(CHANGE)).isInstanceOf(CommitOutcome.Proposed.class);

        assertThat(server.git("rev-parse", BRANCH + "^1", BRANCH + "^2")).isEqualTo(first + "\n" + main);
        assertThat(server.git("diff", "--name-only", "main", BRANCH.value())).isEqualTo("a");
        assertThat(github.openings()).hasSize(1);
    }

    @Test
    void leavesABranchAloneThatSomebodyHasGoneOnWith() {
        propose(CHANGE);
        String theirCommit = server.commitOn(BRANCH.value(), "Reviewed");

        assertThat(propose(ChangeSet.writing(Map.of("a", "2\n"))))
                .isInstanceOfSatisfying(
                        CommitOutcome.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason())
                                .contains("Somebody has gone on with the branch " + BRANCH, "delete it"));
        assertThat(server.tip(BRANCH.value())).isEqualTo(theirCommit);
    }

    private CommitOutcome propose(ChangeSet change) {
        return ours.source().commit(change, ours.source().tip(), DETAILS);
    }

    private void fetch() {
        try {
            ours.fetch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommitId onBranch() {
        return ours.source().tip(BRANCH).orElseThrow();
    }

    /** A second attempt comes at another second: its commit is another one. */
    private static Clock secondBySecond() {
        AtomicLong seconds =
                new AtomicLong(Instant.parse("2026-11-20T12:00:00Z").getEpochSecond());
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(seconds.getAndIncrement());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("Git's times are in UTC here.");
            }
        };
    }
}
