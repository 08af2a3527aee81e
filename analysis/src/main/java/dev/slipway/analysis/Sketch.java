package dev.slipway.analysis;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Distribution of figures (milliseconds, as a rule) that forgets the single ones: percentiles are within 1 % of the
 * nearest-rank ones, minimum, maximum and count are exact, and sketches add up without loss. Immutable.
 *
 * <p>The bins are logarithmic with {@code gamma = 1.01 / 0.99}, which a log query can compute on the server as well.
 */
public final class Sketch {

    /** Bound of the relative error of a percentile. */
    public static final double RELATIVE_ACCURACY = 0.01;

    /**
     * Width of a bin in natural logarithms: a figure {@code x} above 0 is counted in bin {@code floor(ln(x) / LOG_GAMMA)}.
     */
    public static final double LOG_GAMMA = Math.log1p(2 * RELATIVE_ACCURACY / (1 - RELATIVE_ACCURACY));

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 1 + 2 * Double.BYTES;
    /** Enough for 17 powers of ten at this accuracy, so that no bins of real figures are ever joined. */
    private static final int MOST_BINS = 2048;

    private static final Sketch EMPTY = new Sketch(newBins(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private final DDSketch bins;
    private final double min;
    private final double max;

    private Sketch(DDSketch bins, double min, double max) {
        this.bins = bins;
        this.min = min;
        this.max = max;
    }

    /** The distribution of nothing. */
    public static Sketch empty() {
        return EMPTY;
    }

    /** The distribution of these figures; refuses negative and infinite ones. */
    public static Sketch of(double... values) {
        DDSketch bins = newBins();
        for (double value : values) {
            if (!(value >= 0 && value <= Figure.MOST)) {
                throw new IllegalArgumentException(
                        "A sketch cannot take " + value + ": give figures from 0 to " + Figure.MOST + ".");
            }
            bins.accept(value);
        }
        return new Sketch(
                bins,
                DoubleStream.of(values).min().orElse(EMPTY.min),
                DoubleStream.of(values).max().orElse(EMPTY.max));
    }

    /**
     * The distribution of figures that were counted by bin elsewhere, such as by a log query; the same as if the figures
     * themselves had gone in.
     *
     * @param counts how many figures by the number of their bin, which is {@code floor(ln(x) / LOG_GAMMA)}
     * @param zeros how many figures were 0, which has no bin
     * @param min the smallest figure, exactly
     * @param max the largest figure, exactly
     */
    public static Sketch ofBins(Map<Integer, Long> counts, long zeros, double min, double max) {
        DDSketch bins = newBins();
        counts.forEach((bin, count) -> bins.accept(Math.exp((bin + 0.5) * LOG_GAMMA), count));
        if (zeros > 0) {
            bins.accept(0, zeros);
        }
        if (bins.isEmpty()) {
            return EMPTY;
        }
        if (!(0 <= min && min <= max && max <= Figure.MOST)) {
            throw new IllegalArgumentException("Figures from " + min + " to " + max
                    + " cannot be: give the smallest and the largest one, from 0 to " + Figure.MOST + ".");
        }
        return new Sketch(bins, min, max);
    }

    /** Reads what {@link #toBytes()} wrote; refuses anything else. */
    public static Sketch fromBytes(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("These " + bytes.length + " bytes are no sketch of format " + FORMAT
                    + ": compute the rollup again from its log lines.");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 1, HEADER_BYTES - 1);
        try {
            ByteArrayInput input = ByteArrayInput.wrap(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES);
            DDSketch bins = newBins();
            bins.decodeAndMergeWith(input);
            return new Sketch(bins, header.getDouble(), header.getDouble());
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException(
                    "A stored sketch is damaged: compute the rollup again from its log lines.", broken);
        }
    }

    /** A stable form for storage: the same distribution gives the same bytes, whatever it was added up from. */
    public byte[] toBytes() {
        try {
            GrowingByteArrayOutput output = GrowingByteArrayOutput.withDefaultInitialCapacity();
            bins.encode(output, true);
            byte[] encoded = output.trimmedCopy();
            return ByteBuffer.allocate(HEADER_BYTES + encoded.length)
                    .put(FORMAT)
                    .putDouble(min)
                    .putDouble(max)
                    .put(encoded)
                    .array();
        } catch (IOException impossible) {
            throw new IllegalStateException("A sketch could not be written to memory.", impossible);
        }
    }

    /** The distribution of both sides' figures. */
    public Sketch plus(Sketch other) {
        DDSketch sum = bins.copy();
        sum.mergeWith(other.bins);
        return new Sketch(sum, Math.min(min, other.min), Math.max(max, other.max));
    }

    /** How many figures went in. */
    public long count() {
        return Math.round(bins.getCount());
    }

    /** The smallest figure, exactly. */
    public OptionalDouble min() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(min);
    }

    /** The largest figure, exactly. */
    public OptionalDouble max() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(max);
    }

    /**
     * The nearest-rank percentile within {@value #RELATIVE_ACCURACY} of its value.
     *
     * @param quantile from 0 to 1, as in 0.99
     */
    public OptionalDouble percentile(double quantile) {
        long rank = NearestRank.of(quantile, count());
        if (rank == 0) {
            return OptionalDouble.empty();
        }
        if (rank == 1 || rank == count()) {
            return OptionalDouble.of(rank == 1 ? min : max);
        }
        // The library ranks by quantile × (count - 1); half a step more keeps rounding away from the neighbour below.
        double value = bins.getValueAtQuantile((rank - 0.5) / (count() - 1));
        return OptionalDouble.of(Math.clamp(value, min, max));
    }

    /**
     * Figures that stand for all: one for each where there are few, else so many at equal steps of rank. For tests that
     * need samples; each is within {@value #RELATIVE_ACCURACY} of its value.
     */
    public double[] representatives(int most) {
        int wanted = (int) Math.min(count(), most);
        double[] values = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            values[i] = percentile((i + 0.5) / wanted).orElseThrow();
        }
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch sketch && Arrays.equals(toBytes(), sketch.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    @Override
    public String toString() {
        return count() == 0 ? "Sketch of nothing" : "Sketch of " + count() + " from " + min + " to " + max;
    }

    private static DDSketch newBins() {
        return DDSketches.logarithmicCollapsingLowestDense(RELATIVE_ACCURACY, MOST_BINS);
    }
}
