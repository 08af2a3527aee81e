package dev.slipway.analysis;

import java.time.Instant;
import java.util.OptionalDouble;

/** One request as its report tells it, with the version from its start line ({@value #UNKNOWN_VERSION} without one). */
public record Invocation(Instant timestamp, String version, PlatformEvent.Report report) {

    /** Stands for the version where the start line lies outside the lines that were read. */
    public static final String UNKNOWN_VERSION = "unknown";

    /** The request's id; a retried event brings the same id again. */
    public String requestId() {
        return report.requestId();
    }

    /** Whether the request waited for an initialisation; a proactively initialised environment has no cold start. */
    public boolean coldStart() {
        return report.beginning() instanceof Beginning.Cold;
    }

    /** The initialisation in milliseconds, for cold starts only. */
    public OptionalDouble initMs() {
        return report.beginning() instanceof Beginning.Cold cold
                ? OptionalDouble.of(cold.initMs())
                : OptionalDouble.empty();
    }

    /** Duration, billed duration and memory. */
    public Measures measures() {
        return report.measures();
    }

    /** How the request ended. */
    public Outcome outcome() {
        return report.outcome();
    }
}
