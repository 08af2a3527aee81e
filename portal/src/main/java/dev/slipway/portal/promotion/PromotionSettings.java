package dev.slipway.portal.promotion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of promotion.
 *
 * @param codePipeline how pipelines in AWS are watched
 */
@ConfigurationProperties("slipway.promotion")
public record PromotionSettings(CodePipeline codePipeline) {

    /**
     * How pipelines in AWS are watched. The service throttles an account with many pipelines, so one poller looks at all of
     * them, seldom, and sooner only at those that an event names.
     *
     * @param pollInterval time between two rounds over all pipelines, give or take a fifth
     * @param callsPerSecond most calls a second within a round
     * @param eventQueue address of an SQS queue with the events of CodePipeline; empty for none
     */
    public record CodePipeline(Duration pollInterval, int callsPerSecond, String eventQueue) {

        /** Refuses a pace that the service would throttle. */
        public CodePipeline {
            if (pollInterval.compareTo(Duration.ofSeconds(10)) < 0) {
                throw new IllegalArgumentException("slipway.promotion.code-pipeline.poll-interval is "
                        + pollInterval.toSeconds() + " seconds: set 10s or more, such as 60s.");
            }
            if (callsPerSecond < 1 || callsPerSecond > 10) {
                throw new IllegalArgumentException("slipway.promotion.code-pipeline.calls-per-second is "
                        + callsPerSecond + ": set 1 to 10, since the service throttles more.");
            }
        }
    }
}
