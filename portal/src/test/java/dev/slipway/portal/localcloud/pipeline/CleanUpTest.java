package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.shared.CommitId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be removed of the pipelines and what never is; the slice keeps two of a function's newest releases. */
@PipelineSlice
class CleanUpTest extends PipelineStory {
    @Autowired
    private NeededReleases needed;

    @Autowired
    private Releases releases;

    @Autowired
    private RunLogs logs;

    @Autowired
    private RunLogCleanUp cleanUp;

    @Test
    void needsTheNewestReleasesOfAFunction() {
        reject(4);

        assertThat(neededReleases()).containsExactly(3, 4);
    }

    @Test
    void needsWhatProductionRunsHoweverOldItIs() {
        deliver("first");
        reject(4);

        assertThat(neededReleases()).containsExactly(1, 4, 5);
    }

    @Test
    void needsWhatProductionRanBefore() {
        deliver("first");
        deliver("second");
        reject(4);

        assertThat(neededReleases()).containsExactly(1, 2, 5, 6);
    }

    @Test
    void needsWhatWaitsForItsApproval() {
        commit(ORDERS, "waits");
        workOn();
        for (int change = 0; change < 4; change++) {
            commit(ORDERS, "held " + change);
            workOn();
        }

        assertThat(neededReleases()).contains(1, 4, 5).doesNotContain(2);
    }

    @Test
    void needsWhatStagingRunsAndWhatCanBeTriedAgain() {
        CommitId first = commit(ORDERS, "first");
        workOn();
        reject(pending(ORDERS));
        reject(3);
        pipelines.start(ORDERS, first, "lin");
        workOn();
        reject(pending(ORDERS));

        assertThat(running(ORDERS, dev.slipway.portal.shared.EnvironmentName.STAGING))
                .isEqualTo("v1");
        assertThat(neededReleases()).containsExactly(1, 3, 4);
    }

    @Test
    void removesTheLogsOfRunsThatEndedLongAgo() {
        commit(ORDERS, "first");
        workOn();
        reject(pending(ORDERS));
        RunId old = run();
        commit(ORDERS, "second");
        workOn();

        clock.pass(Duration.ofDays(89));
        cleanUp.clean();
        assertThat(log(old)).isNotEmpty();

        clock.pass(Duration.ofDays(2));
        cleanUp.clean();
        assertThat(log(old)).isEmpty();
        assertThat(logs.all()).doesNotContain(old);
        assertThat(log(run())).as("log of the run that waits for its approval").isNotEmpty();
    }

    @Test
    void keepsTheLogsOfTheRunThatBroughtWhatProductionRuns() {
        deliver("first");
        RunId delivered = run();

        clock.pass(Duration.ofDays(1000));
        cleanUp.clean();

        assertThat(log(delivered)).isNotEmpty();
    }

    private void deliver(String change) {
        commit(ORDERS, change);
        workOn();
        approve(pending(ORDERS));
        workOn();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.SUCCEEDED);
    }

    /** So many releases that nobody wants. */
    private void reject(int count) {
        IntStream.range(0, count).forEach(change -> {
            commit(ORDERS, "unwanted " + change);
            workOn();
            reject(pending(ORDERS));
            workOn();
        });
    }

    private RunId run() {
        return RunId.parse(newest(ORDERS).executionId()).orElseThrow();
    }

    private List<String> log(RunId run) {
        return logs.read(run, Stage.CHECKS, 0).lines().stream()
                .filter(line -> line.kind() != BuildLine.Kind.ERROR)
                .map(LogPage.Line::text)
                .toList();
    }

    private List<Integer> neededReleases() {
        Set<String> digests = needed.digests();
        return releases.findByFunctionNameOrderByNumber(ORDERS.value()).stream()
                .filter(release -> digests.contains(release.digest().value()))
                .map(release -> release.number().value())
                .collect(Collectors.toList());
    }
}
