package dev.slipway.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Test data: the public series of real init durations, ten cold starts a day. */
final class LambdaPerf {

    static final String RUST = "rust (prov.al2023)";

    private LambdaPerf() {}

    record Day(LocalDate day, String runtime, Architecture architecture, double[] initMs) {}

    static List<Day> days() {
        try (InputStream stream = LambdaPerf.class.getResourceAsStream("lambda-perf-2024.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(LambdaPerf::day)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Day> rust(Architecture architecture) {
        return days().stream()
                .filter(day -> day.runtime().equals(RUST) && day.architecture() == architecture)
                .toList();
    }

    static double[] rust(Architecture architecture, String from, String until) {
        return rust(architecture).stream()
                .filter(day -> !day.day().isBefore(LocalDate.parse(from)))
                .filter(day -> day.day().isBefore(LocalDate.parse(until)))
                .flatMapToDouble(day -> Arrays.stream(day.initMs()))
                .toArray();
    }

    private static Day day(String line) {
        String[] cells = line.split(",");
        return new Day(
                LocalDate.parse(cells[0]),
                cells[1],
                Architecture.labelled(cells[2]).orElseThrow(),
                Arrays.stream(cells[5].split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }
}
