package dev.slipway.analysis.regression;

import dev.slipway.analysis.Architecture;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures of one subject by day, in milliseconds: of a runtime's or a function's cold starts, say. Of each day only the
 * median counts, since a handful of cold starts is dominated by single outliers. Days may be missing.
 *
 * @param subject what the figures are of; series of the same subject are no controls of each other
 */
public record DailySeries(String subject, Architecture architecture, List<Day> days) {

    /** Sorts the days, and refuses a day that comes twice. */
    public DailySeries {
        TreeMap<LocalDate, Day> byDate = new TreeMap<>();
        for (Day day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException(
                        subject + " has " + day.date() + " twice: take all figures of a day together.");
            }
        }
        days = List.copyOf(byDate.values());
    }

    /** The median of one day in milliseconds, above 0. */
    public record Day(LocalDate date, double medianMs) {

        /** Refuses what no duration is. */
        public Day {
            if (!(medianMs > 0) || Double.isInfinite(medianMs)) {
                throw new IllegalArgumentException(
                        "The median of " + date + " is " + medianMs + " ms: give a finite figure above 0.");
            }
        }
    }

    /** Takes the figures of each day together; a day without any is a missing one. */
    public static DailySeries of(
            String subject, Architecture architecture, Map<LocalDate, ? extends Collection<Double>> figuresMs) {
        return new DailySeries(
                subject,
                architecture,
                figuresMs.entrySet().stream()
                        .filter(day -> !day.getValue().isEmpty())
                        .map(day -> new Day(day.getKey(), median(day.getValue())))
                        .toList());
    }

    private static double median(Collection<Double> figures) {
        return Medians.of(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The logarithms of the medians: a step by ten percent is as large at 10 ms as at 100 ms. */
    double[] logarithms() {
        return days.stream().mapToDouble(day -> Math.log(day.medianMs())).toArray();
    }

    /** Where the first day on or after a date stands. */
    int indexOf(LocalDate date) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).date().isBefore(date)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
