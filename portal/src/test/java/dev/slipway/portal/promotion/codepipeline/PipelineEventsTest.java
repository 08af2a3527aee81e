package dev.slipway.portal.promotion.codepipeline;

import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.ORDERS;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.PIPELINE;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.promotion.PromotionSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** The queue of events, over the wire format. */
class PipelineEventsTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @RegisterExtension
    final PipelinesInAws aws = new PipelinesInAws();

    private final PipelineEvents events = new PipelineEvents(
            aws.accounts,
            aws.poller,
            new PromotionSettings(new PromotionSettings.CodePipeline(
                    Duration.ofSeconds(60), 4, "https://sqs.eu-central-1.amazonaws.com/123456789012/slipway-events")),
            JsonMapper.shared(),
            pause -> {});

    @BeforeEach
    void lookOnce() {
        WORLD.pipelines().create(PIPELINE);
        aws.poller.round();
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.aws().reset();
    }

    @Test
    void anEventWakesThePollerAndLeavesTheQueue() throws InterruptedException {
        WORLD.queue().send("{\"source\":\"aws.codepipeline\",\"detail\":{\"pipeline\":\"" + PIPELINE + "\"}}");

        events.receive();
        aws.poller.untilTheNextRound(Duration.ofMillis(200));

        assertThat(aws.pipelines.all())
                .filteredOn(state -> state.function().equals(ORDERS))
                .singleElement()
                .satisfies(state -> assertThat(state.pending()).isPresent());
        assertThat(WORLD.queue().size()).isZero();
    }

    @Test
    void whatIsNoEventIsDroppedAndBelievedInNothing() throws InterruptedException {
        WORLD.queue().send("no JSON");
        WORLD.queue().send("{\"detail\":{\"pipeline\":\"somebody-elses\",\"state\":\"SUCCEEDED\"}}");

        events.receive();
        aws.poller.untilTheNextRound(Duration.ofMillis(200));

        assertThat(WORLD.queue().size()).isZero();
        assertThat(WORLD.aws().count("GetPipelineState")).isZero();
    }
}
