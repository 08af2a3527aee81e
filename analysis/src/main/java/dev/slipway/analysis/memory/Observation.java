package dev.slipway.analysis.memory;

/** Mean duration in milliseconds of a number of warm requests at one memory size in megabytes. */
public record Observation(int memoryMb, double durationMs, long count) {

    /** Refuses what nothing can have measured. */
    public Observation {
        if (memoryMb < 1 || !(durationMs > 0) || Double.isInfinite(durationMs) || count < 0) {
            throw new IllegalArgumentException("An observation of " + durationMs + " ms at " + memoryMb + " MB in "
                    + count + " requests is none: give a size from 1 MB, a duration above 0 and a count from 0.");
        }
    }

    /** Both taken together, weighted by their counts. */
    Observation plus(Observation other) {
        // Beyond any count that was ever measured the sum stays at the most, and the weights are still right.
        long sum = count > Long.MAX_VALUE - other.count ? Long.MAX_VALUE : count + other.count;
        double weight = (double) count + other.count;
        double mean = weight == 0 ? durationMs : (durationMs * count + other.durationMs * other.count) / weight;
        return new Observation(memoryMb, mean, sum);
    }
}
