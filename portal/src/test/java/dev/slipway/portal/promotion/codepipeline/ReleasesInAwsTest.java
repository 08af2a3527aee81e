package dev.slipway.portal.promotion.codepipeline;

import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.ORDERS;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.PIPELINE;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.approval;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.mark;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.manifest.MemorySize;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of releases in AWS: their runs, where they run, and what their workflow measured. */
class ReleasesInAwsTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @RegisterExtension
    final PipelinesInAws aws = PipelinesInAws.withOne(WORLD);

    @Test
    void readsRunsWithTheirStagesOverSeveralPages() {
        String first = WORLD.pipelines().run(PIPELINE, mark(17));
        aws.pipelines.decide(approval(aws.pending().point(), "n-1"));
        WORLD.pipelines().production(PIPELINE, first, true);
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.pipelines().run(PIPELINE, mark(19));
        WORLD.pipelines().run(PIPELINE, mark(20));
        WORLD.pipelines().setItemsAPage(3);

        assertThat(aws.pipelines.runs(ORDERS, 10))
                .extracting(run -> run.source().release().orElseThrow().number().value(), PipelineRun::status)
                .containsExactly(
                        tuple(20, PipelineRun.Status.IN_PROGRESS),
                        tuple(19, PipelineRun.Status.SUPERSEDED),
                        tuple(18, PipelineRun.Status.IN_PROGRESS),
                        tuple(17, PipelineRun.Status.SUCCEEDED));
        assertThat(aws.pipelines.runs(ORDERS, 10).getLast().stages())
                .extracting(StageState::status)
                .containsOnly(StageState.Status.SUCCEEDED);
    }

    @Test
    void knowsWhatRunsWhileProductionIsBeingChangedOrHasFailed() {
        String first = WORLD.pipelines().run(PIPELINE, mark(17));
        aws.pipelines.decide(approval(aws.pending().point(), "n-1"));
        WORLD.pipelines().production(PIPELINE, first, true);
        String second = WORLD.pipelines().run(PIPELINE, mark(18));
        aws.pipelines.decide(approval(aws.pending().point(), "n-2"));

        assertThat(production()).contains(release(17));
        WORLD.pipelines().production(PIPELINE, second, false);
        assertThat(production()).contains(release(17));
        assertThat(aws.pipelines.running(ORDERS, EnvironmentName.STAGING).map(RunningRelease::release))
                .contains(release(18));
    }

    @Test
    void readsWhatTheWorkflowMeasured() {
        WORLD.pipelines().run(PIPELINE, mark(18) + " tests:221:0:37 zip:1018000 events:2 init:256:10.9,11.25,12");

        RunFacts facts = facts(18);

        assertThat(facts.zipBytes()).contains(1_018_000L);
        assertThat(facts.smoke()).contains(new RunFacts.Smoke(2, 0, ""));
        assertThat(facts.coldStarts())
                .contains(new RunFacts.ColdStarts(new MemorySize(256), List.of(10.9, 11.25, 12.0)));
        assertThat(facts.checks()).contains(new RunFacts.Checks(221, 0, Duration.ofSeconds(37)));
    }

    @Test
    void countsNoSmokeTestOfAReleaseThatHasNotPassedIt() {
        WORLD.pipelines().run(PIPELINE, mark(18) + " events:2");
        WORLD.pipelines().run(PIPELINE, mark(19) + " events:2");

        assertThat(facts(18).smoke()).isPresent();
        assertThat(facts(19).smoke()).isEmpty();
    }

    @Test
    void takesNothingMeasuredFromAMarkThatSaysNothing() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        assertThat(facts(18))
                .isEqualTo(new RunFacts(
                        release(18), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        WORLD.pipelines().run(PIPELINE, mark(19) + " init:7:1,2 zip:many tests:all");
        assertThat(facts(19).coldStarts()).isEmpty();
        assertThat(facts(19).zipBytes()).isEmpty();
        assertThat(facts(19).checks()).isEmpty();
    }

    private RunFacts facts(int release) {
        aws.pipelines.find(ORDERS);
        return aws.pipelines.facts(ORDERS, new ReleaseNumber(release)).orElseThrow();
    }

    /** What was read last: it is read anew by whoever asks for the state. */
    private Optional<Release> production() {
        aws.pipelines.find(ORDERS);
        return aws.pipelines.running(ORDERS, EnvironmentName.PRODUCTION).map(RunningRelease::release);
    }
}
