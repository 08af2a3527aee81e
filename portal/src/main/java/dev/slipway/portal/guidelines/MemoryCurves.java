package dev.slipway.portal.guidelines;

import java.util.Comparator;
import java.util.List;

/**
 * Durations and prices of functions that were measured at several memory sizes.
 *
 * @param title what they are
 * @param summary their message in a sentence
 * @param curves at least one
 */
public record MemoryCurves(String title, String summary, List<MeasuredCurve> curves) {

    public MemoryCurves {
        curves = List.copyOf(curves);
    }

    /** One function at one size: mean duration in milliseconds, price of a million invocations in US dollars. */
    public record MeasuredSize(int megabytes, double milliseconds, double dollarsPerMillion) {}

    /** What one may want of a memory size. */
    public enum Goal {
        /** The lowest price; of two that cost the same, the faster. */
        PRICE,
        /** The shortest duration; of two that take the same, the cheaper. */
        TIME,
        /** The size after which a doubling gains less than a tenth of the time. */
        BALANCE
    }

    /**
     * A function.
     *
     * @param sizes ordered by size, at least one
     */
    public record MeasuredCurve(String label, List<MeasuredSize> sizes) {
        private static final double WORTH_DOUBLING = 0.9;

        public MeasuredCurve {
            sizes = sizes.stream()
                    .sorted(Comparator.comparingInt(MeasuredSize::megabytes))
                    .toList();
        }

        /** The measured size that serves a goal best. */
        public MeasuredSize best(Goal goal) {
            Comparator<MeasuredSize> price = Comparator.comparingDouble(MeasuredSize::dollarsPerMillion);
            Comparator<MeasuredSize> time = Comparator.comparingDouble(MeasuredSize::milliseconds);
            return switch (goal) {
                case PRICE -> sizes.stream().min(price.thenComparing(time)).orElseThrow();
                case TIME -> sizes.stream().min(time.thenComparing(price)).orElseThrow();
                case BALANCE -> balanced();
            };
        }

        private MeasuredSize balanced() {
            MeasuredSize best = sizes.getFirst();
            for (MeasuredSize next : sizes.subList(1, sizes.size())) {
                double doublings = Math.log((double) next.megabytes() / best.megabytes()) / Math.log(2);
                if (Math.pow(next.milliseconds() / best.milliseconds(), 1 / doublings) > WORTH_DOUBLING) {
                    break;
                }
                best = next;
            }
            return best;
        }
    }
}
