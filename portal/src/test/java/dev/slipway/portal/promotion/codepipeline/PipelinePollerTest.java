package dev.slipway.portal.promotion.codepipeline;

import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.ORDERS;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.PIPELINE;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.Fault;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.PipelinesChanged;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelinePollerTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @RegisterExtension
    final PipelinesInAws aws = new PipelinesInAws();

    @Test
    void looksAtEachPipelineOnceARoundAndAsksForMoreOnlyWhereOneMoved() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            WORLD.pipelines().create("slipway-function-" + i);
        }
        WORLD.pipelines().create("somebody-elses");
        aws.poller.round();
        WORLD.aws().reset();

        WORLD.pipelines().run("slipway-function-7", mark(18));
        aws.changes.clear();
        aws.poller.round();

        assertThat(WORLD.aws().count("GetPipelineState")).isEqualTo(200);
        assertThat(WORLD.aws().count("ListPipelineExecutions")).isEqualTo(1);
        assertThat(WORLD.aws().count("GetPipeline")).isZero();
        assertThat(aws.changes).containsExactly(new PipelinesChanged(Set.of(new FunctionName("function-7"))));
        assertThat(aws.pipelines.all()).hasSize(200);
    }

    @Test
    void looksSoonAtWhatAnEventNames() throws InterruptedException {
        WORLD.pipelines().create(PIPELINE);
        aws.poller.round();
        WORLD.pipelines().run(PIPELINE, mark(18));
        aws.poller.wake(PIPELINE);
        aws.poller.wake(PIPELINE);
        aws.poller.wake("somebody-elses");
        WORLD.aws().reset();

        aws.poller.untilTheNextRound(Duration.ofMillis(200));

        assertThat(WORLD.aws().count("GetPipelineState")).isEqualTo(1);
        assertThat(waiting()).isTrue();
    }

    @Test
    void keepsWhatWasKnownWhereTheServiceFails() throws InterruptedException {
        WORLD.pipelines().create(PIPELINE);
        WORLD.pipelines().run(PIPELINE, mark(18));
        aws.poller.round();
        WORLD.aws().deny("codepipeline:GetPipelineState");
        aws.poller.round();
        assertThat(waiting()).isTrue();

        WORLD.aws().reset();
        WORLD.aws().deny("codepipeline:ListPipelines");
        aws.poller.round();
        assertThat(waiting()).isTrue();
    }

    /** Before the first round, the lists of functions ask; they must not fail with the service, nor wait for it row by row. */
    @Test
    void knowsNothingWhereTheServiceDoesNotAnswerAndAsksAgainOnceItHas() throws InterruptedException {
        WORLD.pipelines().create(PIPELINE);
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.aws().deny("codepipeline:GetPipelineState");

        assertThat(aws.known.last(ORDERS)).isEmpty();
        assertThat(aws.known.last(ORDERS)).isEmpty();
        assertThat(WORLD.aws().count("GetPipelineState")).isEqualTo(1);

        WORLD.aws().reset();
        assertThat(aws.known.last(ORDERS)).isEmpty();
        aws.poller.round();
        assertThat(aws.known.last(ORDERS)).isPresent();
    }

    @Test
    void getsThroughAThrottledRoundByTheSdksOwnRepetition() throws InterruptedException {
        WORLD.pipelines().create(PIPELINE);
        WORLD.aws().fail("GetPipelineState", new Fault.Throttling(), new Fault.CutConnection());

        aws.poller.round();

        assertThat(aws.pipelines.all()).extracting(PipelineState::function).containsExactly(ORDERS);
        assertThat(WORLD.aws().count("GetPipelineState")).isEqualTo(3);
    }

    @Test
    void forgetsAPipelineThatWasDeletedOrRenamed() throws InterruptedException {
        WORLD.pipelines().create(PIPELINE);
        aws.poller.round();
        WORLD.pipelines().delete(PIPELINE);
        WORLD.pipelines().create("slipway-orders-intake");
        aws.poller.round();

        assertThat(aws.pipelines.all())
                .extracting(state -> state.function().value())
                .containsExactly("orders-intake");
    }

    private boolean waiting() {
        return aws.pipelines.all().getFirst().pending().isPresent();
    }
}
