package dev.slipway.portal.telemetry;

/**
 * A published version: what Lambda calls it, and the release that it is.
 *
 * @param number Lambda's number, such as {@code 17}
 */
public record FunctionVersion(String number, FunctionRelease release, CodeSize size) {}
