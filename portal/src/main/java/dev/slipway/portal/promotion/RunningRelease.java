package dev.slipway.portal.promotion;

import java.time.Instant;

/**
 * What an environment runs.
 *
 * @param release the release
 * @param since when it began to run there
 */
public record RunningRelease(Release release, Instant since) {}
