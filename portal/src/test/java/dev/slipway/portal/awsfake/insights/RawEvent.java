package dev.slipway.portal.awsfake.insights;

/** One event of a log as it was written; the time in milliseconds. */
public record RawEvent(String stream, long timestamp, String message) {}
