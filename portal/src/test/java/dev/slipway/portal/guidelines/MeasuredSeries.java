package dev.slipway.portal.guidelines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The public series of cold starts that the guidelines cite: ten a day for each runtime and architecture.
 *
 * @param days a row for each day, runtime and architecture
 */
record MeasuredSeries(List<Day> days) {
    static final String FILE = "analysis/src/test/resources/dev/slipway/analysis/lambda-perf-2024.csv";

    /**
     * One day's cold starts.
     *
     * @param memoryMb memory size
     * @param usedMb the largest memory used, in MB
     * @param initsMs init durations in milliseconds
     */
    record Day(LocalDate date, String runtime, String architecture, int memoryMb, double usedMb, double[] initsMs) {
        boolean isOf(String otherRuntime, String otherArchitecture) {
            return runtime.startsWith(otherRuntime) && architecture.equals(otherArchitecture);
        }
    }

    static MeasuredSeries read(Clone clone) {
        return new MeasuredSeries(Clone.read(clone.root().resolve(FILE))
                .lines()
                .skip(1)
                .map(MeasuredSeries::day)
                .toList());
    }

    /** Cold starts of one runtime on one architecture, on the days that count. */
    double[] inits(String runtime, String architecture, Predicate<LocalDate> counts) {
        return of(runtime, architecture)
                .filter(day -> counts.test(day.date()))
                .flatMapToDouble(day -> DoubleStream.of(day.initsMs()))
                .sorted()
                .toArray();
    }

    Stream<Day> of(String runtime, String architecture) {
        return days.stream().filter(day -> day.isOf(runtime, architecture));
    }

    /** p50 / p90 / p99 in milliseconds: the value that so many percent do not exceed, with three digits. */
    String percentiles(String runtime, String architecture) {
        double[] inits = inits(runtime, architecture, day -> true);
        return String.join(
                " / ",
                Stream.of(50, 90, 99)
                        .map(percent -> inits[(int) Math.ceil(percent / 100.0 * inits.length) - 1])
                        .map(value -> String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value))
                        .toList());
    }

    /** The median of the cold starts from one day until another. */
    double median(String runtime, String architecture, LocalDate from, LocalDate to) {
        return median(inits(runtime, architecture, day -> !day.isBefore(from) && day.isBefore(to)));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static Day day(String line) {
        String[] cells = line.split(",");
        return new Day(
                LocalDate.parse(cells[0]),
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Double.parseDouble(cells[4]),
                Stream.of(cells[5].split(" ")).mapToDouble(Double::parseDouble).toArray());
    }
}
