package dev.slipway.analysis;

/**
 * Figures of one request: durations in milliseconds, memory in megabytes. The memory used is a high-water mark of the
 * whole environment, so aggregate it with max and never with a mean.
 */
public record Measures(double durationMs, long billedMs, int memoryMb, int maxMemoryMb) {

    /** Refuses figures that no report can hold. */
    public Measures {
        if (!(durationMs >= 0) || Double.isInfinite(durationMs)) {
            throw new IllegalArgumentException("A duration is " + durationMs + " ms: give a finite figure from 0 up.");
        }
        if (billedMs < 0 || memoryMb < 1 || maxMemoryMb < 0) {
            throw new IllegalArgumentException("Billed " + billedMs + " ms, memory " + memoryMb + " MB, used "
                    + maxMemoryMb + " MB: figures are not negative, and a function has at least 1 MB.");
        }
    }
}
