package dev.slipway.analysis;

import java.time.Instant;

/** Line that the platform (and not the function) wrote to a log stream, with the time that the log gave it. */
public record PlatformLine(Instant timestamp, String text) {}
