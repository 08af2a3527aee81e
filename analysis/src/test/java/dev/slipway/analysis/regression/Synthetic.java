package dev.slipway.analysis.regression;

import dev.slipway.analysis.Architecture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Test data: series with a known course, and the day-to-day noise of ten cold starts a day. */
final class Synthetic {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final double NOISE = 0.06;

    private Synthetic() {}

    static DailySeries series(String subject, int days, long seed, IntToDoubleFunction levelMs) {
        return series(subject, days, seed, levelMs, day -> false);
    }

    static DailySeries series(String subject, int days, long seed, IntToDoubleFunction levelMs, IntPredicate missing) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DailySeries.Day> list = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double noise = Math.exp(random.nextGaussian() * NOISE);
            if (!missing.test(day)) {
                list.add(new DailySeries.Day(FIRST.plusDays(day), levelMs.applyAsDouble(day) * noise));
            }
        }
        return new DailySeries(subject, Architecture.ARM64, list);
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }
}
