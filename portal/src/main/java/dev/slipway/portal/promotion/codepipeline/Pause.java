package dev.slipway.portal.promotion.codepipeline;

import java.time.Duration;

/** How the poller waits between two calls; a test does not. */
@FunctionalInterface
interface Pause {

    void of(Duration duration) throws InterruptedException;
}
