package dev.slipway.analysis.regression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Test data: a year of real cold starts of four runtimes on two architectures, and the same days in another order. */
final class RealSeries {

    static final List<DailySeries> ALL = load();

    private RealSeries() {}

    /** Days in random order hold no steps: whatever is found is a false alarm. */
    static List<DailySeries> shuffled(SplittableRandom random) {
        return ALL.stream().map(series -> shuffled(series, random)).toList();
    }

    static double years(List<DailySeries> all) {
        return all.stream().mapToInt(series -> series.days().size()).sum() / 365.25;
    }

    private static DailySeries shuffled(DailySeries series, SplittableRandom random) {
        double[] medians =
                series.days().stream().mapToDouble(DailySeries.Day::medianMs).toArray();
        List<DailySeries.Day> days = new ArrayList<>();
        for (int i = medians.length - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            double value = medians[other];
            medians[other] = medians[i];
            days.add(new DailySeries.Day(series.days().get(i).date(), value));
        }
        return new DailySeries(series.subject(), series.architecture(), days);
    }

    private static List<DailySeries> load() {
        try (InputStream stream = RealSeries.class.getResourceAsStream("../lambda-perf-2024.csv")) {
            return SeriesTable.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .series();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
