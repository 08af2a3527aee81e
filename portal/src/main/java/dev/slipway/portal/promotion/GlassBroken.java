package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;

/**
 * Event: somebody approved a release in spite of a freeze. It is an alarm: whoever owns the function should know.
 *
 * @param function whose release it is
 * @param release the release
 * @param person name of who did it
 * @param freeze what the freeze is called
 * @param reason why it could not wait
 */
public record GlassBroken(FunctionName function, Release release, String person, String freeze, String reason) {}
