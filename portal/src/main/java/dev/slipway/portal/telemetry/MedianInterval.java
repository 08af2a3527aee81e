package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Sketch;
import java.util.Locale;
import java.util.Optional;

/**
 * The interval that holds the median with a probability of 95 %, by the order statistics of a distribution: it supposes
 * nothing about the distribution's form.
 */
public record MedianInterval(double low, double median, double high) {

    /** Fewer samples than this say nothing about a median. */
    public static final long FEWEST = 10;

    private static final double NORMAL_95 = 1.96;
    /** A difference below this share is none that anybody would notice, however sure it is. */
    private static final double NEGLIGIBLE = 0.03;

    /** The interval, or nothing for too few samples. */
    public static Optional<MedianInterval> of(Sketch sketch) {
        long count = sketch.count();
        if (count < FEWEST) {
            return Optional.empty();
        }
        double reach = NORMAL_95 * Math.sqrt(count) / 2 / count;
        return Optional.of(new MedianInterval(
                sketch.percentile(Math.max(0, 0.5 - reach)).orElseThrow(),
                sketch.percentile(0.5).orElseThrow(),
                sketch.percentile(Math.min(1, 0.5 + reach)).orElseThrow()));
    }

    /** What two distributions say about the difference of their medians, as a sentence. */
    public static String compare(Sketch before, Sketch after, String samples) {
        Optional<MedianInterval> left = of(before);
        Optional<MedianInterval> right = of(after);
        if (left.isEmpty() || right.isEmpty()) {
            return "not enough data, because there are " + before.count() + " and " + after.count() + " " + samples
                    + "; " + FEWEST + " each are needed.";
        }
        double change = right.get().median / left.get().median - 1;
        boolean apart = right.get().low > left.get().high || right.get().high < left.get().low;
        if (!apart) {
            return "no difference that these " + samples + " can tell.";
        }
        if (Math.abs(change) < NEGLIGIBLE) {
            return "a difference of less than 3 %.";
        }
        return String.format(
                Locale.ENGLISH, "%.0f %% %s, beyond chance.", Math.abs(change) * 100, change > 0 ? "slower" : "faster");
    }
}
