package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import java.time.Instant;

/**
 * An artefact built for a function, as it was configured when it was built.
 *
 * @param release as people call it, such as {@code v17}
 * @param zipBytes size of the zip without layers, in bytes
 * @param memoryMb memory size in megabytes
 */
public record FunctionRelease(String release, Instant builtAt, long zipBytes, int memoryMb, Architecture architecture) {

    /** Refuses a release without a name and sizes that cannot be. */
    public FunctionRelease {
        if (release.isBlank() || zipBytes < 0 || memoryMb < 1) {
            throw new IllegalArgumentException("A release needs a name, a size and a memory size, and has \"" + release
                    + "\", " + zipBytes + " bytes and " + memoryMb + " MB.");
        }
    }
}
