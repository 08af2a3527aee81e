package dev.slipway.analysis;

/** Outcome of reading one log line: a platform event, something else, or a platform line that could not be read. */
public sealed interface LineReading permits PlatformEvent, LineReading.NotPlatform, LineReading.Unreadable {

    /** A line that the platform did not write, as far as its form tells. */
    record NotPlatform() implements LineReading {}

    /** A line that has the form of a platform line and breaks it; the reason names the field and what stood there. */
    record Unreadable(String reason) implements LineReading {}
}
