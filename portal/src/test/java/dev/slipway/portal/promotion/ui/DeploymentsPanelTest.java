package dev.slipway.portal.promotion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ClosedTransition;
import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.Interventions;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeploymentsPanelTest {
    private static final FunctionName NAME = new FunctionName("orders-intake");

    private final ManualInterventions interventions = new ManualInterventions();
    private final DeploymentsPanel panel = new DeploymentsPanel(
            NAME, new NobodyRuns(), interventions, new AsyncLoader(Runnable::run, Clock.systemUTC()));

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
    void showsALaneForEachEnvironmentWithItsVersionsOverTime() {
        panel.show(new AsyncState.Loaded<>(
                overview(List.of(
                        production(17, 3, StageState.Status.SUCCEEDED, PipelineRun.ROLL_BACK),
                        production(19, 2, StageState.Status.FAILED, "commit"),
                        production(18, 1, StageState.Status.SUCCEEDED, "commit"),
                        production(17, 0, StageState.Status.SUCCEEDED, "commit"))),
                Samples.NOW.plusSeconds(86_400)));

        assertThat(text())
                .containsSubsequence(
                        "Versions over time",
                        "Staging",
                        "nothing yet",
                        "Production",
                        "v17rolled back to, runs since 2026-11-20 13:00:00",
                        "v19failed 2026-11-20 12:00:00",
                        "v18from 2026-11-20 11:00:00",
                        "v17from 2026-11-20 10:00:00");
    }

    @Test
    void saysWhyNothingCanBeRolledBackOrOffersIt() {
        panel.show(new AsyncState.Loaded<>(overview(List.of()), Samples.NOW));
        assertThat(text()).contains("Production has run nothing before v17");

        interventions.rollBack = new RollBack.Possible(Samples.release(17), Samples.release(16), "run-16");
        panel.show(new AsyncState.Loaded<>(overview(List.of()), Samples.NOW));
        assertThat(text()).contains("Production runs v17 and ran v16 before", "Roll back to v16…");
    }

    @Test
    void showsWhichWaysAreClosedByWhomAndOpensThem() {
        panel.show(new AsyncState.Loaded<>(overview(List.of()), Samples.NOW));
        assertThat(text()).contains("closed by Ada Moreau since 2026-11-20 10:00:00", "the queue is full");

        button("Open").click();

        assertThat(interventions.asked).containsExactly("open Production");
        assertThat(text()).contains("The way is open.");
    }

    @Test
    void triesTheStageAgainThatFailedInTheNewestRun() {
        panel.show(new AsyncState.Loaded<>(
                overview(List.of(
                        production(19, 2, StageState.Status.FAILED, "commit"),
                        production(18, 1, StageState.Status.FAILED, "commit"))),
                Samples.NOW));

        button("Retry Production").click();

        assertThat(interventions.asked).containsExactly("retry run-19 Production");
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

    private Deployed overview(List<PipelineRun> runs) {
        return new Deployed(overviewOf(runs), interventions.offer(NAME));
    }

    private static Deployments.Overview overviewOf(List<PipelineRun> runs) {
        return new Deployments.Overview(
                new PipelineState(
                        NAME,
                        new PipelineState.Pipeline("orders-intake", "1", Samples.NOW, ""),
                        List.of(
                                StageState.notRun("Checks"),
                                StageState.notRun("Approval"),
                                StageState.notRun("Production")
                                        .closedBy(new ClosedTransition(
                                                "Ada Moreau", Optional.of(Samples.NOW), "the queue is full"))),
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

    private static PipelineRun production(int release, int hour, StageState.Status status, String trigger) {
        Instant finished = Samples.NOW.plus(Duration.ofHours(hour));
        StageState production = new StageState(
                "Production",
                status,
                Optional.of(new StageState.StageRun(
                        "run-" + release, finished, Optional.of(finished), "", Optional.empty())));
        return new PipelineRun(
                "run-" + release,
                new PipelineRun.Source(
                        Samples.release(release).revision(),
                        Optional.of(Samples.release(release)),
                        trigger,
                        Optional.empty()),
                status == StageState.Status.FAILED ? PipelineRun.Status.FAILED : PipelineRun.Status.SUCCEEDED,
                finished,
                List.of(production));
    }

    private Button button(String text) {
        return descendants(panel)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(DeploymentsPanelTest::descendants));
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

    /** Does what is asked, and remembers it. */
    private static final class ManualInterventions implements Interventions {
        private final List<String> asked = new ArrayList<>();
        private RollBack rollBack = new RollBack.Impossible("Production has run nothing before v17.");

        @Override
        public Offer offer(FunctionName function) {
            return new Offer(rollBack, true, true);
        }

        @Override
        public InterventionOutcome rollBack(FunctionName function, RollBack.Possible way, String reason) {
            asked.add("roll back to " + way.to().number());
            return new InterventionOutcome.Done("Production goes back.");
        }

        @Override
        public InterventionOutcome retry(FunctionName function, String executionId, String stage) {
            asked.add("retry " + executionId + " " + stage);
            return new InterventionOutcome.Done("It runs again.");
        }

        @Override
        public InterventionOutcome close(FunctionName function, String stage, String reason) {
            asked.add("close " + stage);
            return new InterventionOutcome.Done("The way is closed.");
        }

        @Override
        public InterventionOutcome open(FunctionName function, String stage) {
            asked.add("open " + stage);
            return new InterventionOutcome.Done("The way is open.");
        }
    }
}
