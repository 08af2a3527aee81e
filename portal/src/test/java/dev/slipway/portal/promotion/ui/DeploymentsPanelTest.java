package dev.slipway.portal.promotion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentsPanelTest {
    private static final FunctionName NAME = new FunctionName("orders-intake");

    private final DeploymentsPanel panel =
            new DeploymentsPanel(NAME, new NobodyRuns(), new AsyncLoader(Runnable::run, Clock.systemUTC()));

    @Test
    void showsThatItLoads() {
        panel.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsWhatRunsWhereAndWhatWaits() {
        panel.show(new AsyncState.Loaded<>(overview(List.of(run())), Samples.NOW));

        assertThat(text())
                .contains(
                        "v18",
                        "staging, revision",
                        "v17",
                        "production, revision",
                        "v18 waits for production since 2026-11-20 08:00:00 UTC",
                        "Look at its evidence",
                        "Checks: succeeded",
                        "20 s · 221 tests",
                        "Approval: not run",
                        "commit");
    }

    @Test
    void saysWhatAPipelineDoesBeforeItsFirstRun() {
        panel.show(new AsyncState.Loaded<>(overview(List.of()), Samples.NOW));

        assertThat(text()).contains("The pipeline has never run.", "Run pipeline");
    }

    @Test
    void saysWhereThereIsNoPipeline() {
        panel.show(new AsyncState.Empty<>(Samples.NOW));

        assertThat(text()).contains("This function has no pipeline.");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        panel.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("Reference 0badcafe");
    }

    @Test
    void saysOfStaleFiguresHowOldTheyAre() {
        panel.show(new AsyncState.Stale<>(overview(List.of(run())), Samples.NOW, "The pipeline does not answer."));

        assertThat(text()).contains("2026-11-20 10:00:00", "The pipeline does not answer.", "v17");
    }

    private static Deployments.Overview overview(List<PipelineRun> runs) {
        return new Deployments.Overview(
                new PipelineState(
                        NAME,
                        new PipelineState.Pipeline("orders-intake", "1", Samples.NOW, ""),
                        List.of(),
                        Optional.of(Samples.dossier("orders-intake", "4c9b", List.of())
                                .pending()),
                        Optional.of(new RunningRelease(Samples.release(17), Samples.NOW))),
                Optional.of(new RunningRelease(Samples.release(18), Samples.NOW)),
                runs);
    }

    private static PipelineRun run() {
        StageState checks = new StageState(
                "Checks",
                StageState.Status.SUCCEEDED,
                Optional.of(new StageState.StageRun(
                        "run-18",
                        Samples.NOW,
                        Optional.of(Samples.NOW.plusSeconds(20)),
                        "221 tests",
                        Optional.of("runs/18/checks"))));
        return new PipelineRun(
                "run-18",
                new PipelineRun.Source(
                        Samples.release(18).revision(), Optional.of(Samples.release(18)), "commit", Optional.empty()),
                PipelineRun.Status.IN_PROGRESS,
                Samples.NOW,
                List.of(checks, StageState.notRun("Approval")));
    }

    private String text() {
        return panel.getElement().getTextRecursively();
    }

    private record NobodyRuns() implements Deployments {
        @Override
        public Optional<Overview> of(FunctionName function) {
            return Optional.empty();
        }

        @Override
        public StartOutcome run(FunctionName function) {
            return new StartOutcome.Refused("Nobody runs here.");
        }

        @Override
        public boolean mayRun(FunctionName function) {
            return false;
        }
    }
}
