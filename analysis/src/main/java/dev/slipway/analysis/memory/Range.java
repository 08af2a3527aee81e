package dev.slipway.analysis.memory;

/** Range that holds a projected figure with a probability of about 90 %. */
public record Range(double low, double high) {

    /** Refuses a range that is upside down. */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range from " + low + " to " + high + " is none.");
        }
    }
}
