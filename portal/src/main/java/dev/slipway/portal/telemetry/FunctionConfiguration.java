package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import java.time.Duration;
import java.time.Instant;

/**
 * How a function is set up.
 *
 * @param network whether it is attached to a VPC
 */
public record FunctionConfiguration(
        Identity identity, Code code, Limits limits, boolean network, Observation observation) {

    /**
     * What the platform knows it by.
     *
     * @param physicalName such as {@code orders-api-production}
     * @param version the published version's number, or {@code $LATEST}
     * @param modifiedAt when it was last changed
     */
    public record Identity(String physicalName, String version, Instant modifiedAt) {}

    /**
     * What it runs.
     *
     * @param runtime such as {@code provided.al2023}; empty for a container image
     */
    public record Code(Packaging packaging, String runtime, Architecture architecture, CodeSize size) {}

    /** What it may use: memory in megabytes, and time for one request. */
    public record Limits(int memoryMb, Duration timeout) {}

    /**
     * How it can be watched.
     *
     * @param traced whether every request may be traced, and not just those that already are
     */
    public record Observation(LoggingConfiguration logging, boolean traced) {}

    /** What a function is uploaded as. */
    public enum Packaging {
        ZIP,
        IMAGE
    }
}
