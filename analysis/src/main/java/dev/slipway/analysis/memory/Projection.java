package dev.slipway.analysis.memory;

import dev.slipway.analysis.Price;

/** Projector of the mean duration and the cost of a million requests at a size. */
final class Projection {

    private static final long MILLION = 1_000_000;
    /** Billing rounds each request up to a whole millisecond: half of one on average. */
    private static final double ROUNDED_UP_MS = 0.5;

    private final Price price;

    Projection(Price price) {
        this.price = price;
    }

    /** What a size will do. */
    record Projected(int memoryMb, Range durationMs, Range costPerMillion) {}

    Projected of(int memoryMb, Evidence evidence, DurationFit fit) {
        return projected(
                memoryMb, evidence.has(memoryMb) ? DurationFit.rangeMs(evidence.at(memoryMb)) : fit.rangeMs(memoryMb));
    }

    /** From one measured size: between a speed-up in full proportion to the memory, and none at all. */
    Projected withinBounds(int memoryMb, Observation observation) {
        Range measured = DurationFit.rangeMs(observation);
        double ratio = Math.min(observation.memoryMb(), DurationFit.ONE_CPU_MB)
                / (double) Math.min(memoryMb, DurationFit.ONE_CPU_MB);
        return projected(
                memoryMb, new Range(measured.low() * Math.min(1, ratio), measured.high() * Math.max(1, ratio)));
    }

    private Projected projected(int memoryMb, Range durationMs) {
        return new Projected(
                memoryMb, durationMs, new Range(cost(memoryMb, durationMs.low()), cost(memoryMb, durationMs.high())));
    }

    private double cost(int memoryMb, double durationMs) {
        long billedMs = Math.round(Math.max(1, durationMs + ROUNDED_UP_MS) * MILLION);
        return price.cost(memoryMb, billedMs, MILLION).doubleValue();
    }
}
