package dev.slipway.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Figures of many requests that add up: counts, distributions in milliseconds, billed milliseconds in all, and the
 * largest memory used in megabytes.
 */
public record InvocationStats(
        InvocationCounts counts, Sketch initMs, Sketch durationMs, Billed billed, int maxMemoryMb) {

    /** The figures of no request at all. */
    public static final InvocationStats NONE =
            new InvocationStats(InvocationCounts.NONE, Sketch.empty(), Sketch.empty(), Billed.NOTHING, 0);

    /** Adds up requests. */
    public static InvocationStats of(Collection<Invocation> invocations) {
        return new InvocationStats(
                invocations.stream().map(InvocationCounts::of).reduce(InvocationCounts.NONE, InvocationCounts::plus),
                Sketch.of(invocations.stream()
                        .map(Invocation::initMs)
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray()),
                Sketch.of(invocations.stream()
                        .mapToDouble(invocation -> invocation.measures().durationMs())
                        .toArray()),
                Billed.of(invocations),
                invocations.stream()
                        .mapToInt(invocation -> invocation.measures().maxMemoryMb())
                        .max()
                        .orElse(0));
    }

    /** Both sides taken together. */
    public InvocationStats plus(InvocationStats other) {
        return new InvocationStats(
                counts.plus(other.counts),
                initMs.plus(other.initMs),
                durationMs.plus(other.durationMs),
                billed.plus(other.billed),
                Math.max(maxMemoryMb, other.maxMemoryMb));
    }

    /** What was billed: the distribution in milliseconds, and the exact sum in milliseconds. */
    public record Billed(Sketch distribution, long totalMs) {

        static final Billed NOTHING = new Billed(Sketch.empty(), 0);

        static Billed of(Collection<Invocation> invocations) {
            long[] billedMs = invocations.stream()
                    .mapToLong(invocation -> invocation.measures().billedMs())
                    .toArray();
            long totalMs = 0;
            for (long billed : billedMs) {
                totalMs = Math.addExact(totalMs, billed);
            }
            return new Billed(Sketch.of(Arrays.stream(billedMs).asDoubleStream().toArray()), totalMs);
        }

        Billed plus(Billed other) {
            return new Billed(distribution.plus(other.distribution), Math.addExact(totalMs, other.totalMs));
        }
    }
}
