package dev.slipway.analysis.regression;

import dev.slipway.analysis.Architecture;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Table of cold starts by day as CSV: a header, then rows in any order with the columns {@code day}, {@code runtime},
 * {@code architecture} and {@code init_durations_ms} (milliseconds, separated by blanks), perhaps {@code memory_mb}, and
 * others that are passed over. Each runtime, architecture and memory size is a series; rows of one day are taken together.
 *
 * @param series those with at least one figure, in the order of their first rows
 * @param problems what could not be read, each with its line
 */
public record SeriesTable(List<DailySeries> series, List<Problem> problems) {

    private static final String DAY = "day";
    private static final String RUNTIME = "runtime";
    private static final String ARCHITECTURE = "architecture";
    private static final String DURATIONS = "init_durations_ms";
    private static final String MEMORY = "memory_mb";
    private static final List<String> REQUIRED = List.of(DAY, RUNTIME, ARCHITECTURE, DURATIONS);
    /** Eleven days: far above any cold start. */
    private static final double MOST_MS = 1e9;

    /** Copies its lists. */
    public SeriesTable {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
    }

    /** A row or cell that could not be read, with its line from 1. */
    public record Problem(int line, String reason) {

        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    /** Reads a table; rows with a problem are left out. */
    public static SeriesTable parse(String csv) {
        List<CsvRow> rows = CsvRow.of(csv);
        if (rows.isEmpty()) {
            return new SeriesTable(List.of(), List.of(new Problem(1, "the table is empty: begin with its header")));
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> header = rows.getFirst().cells();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing =
                REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            return new SeriesTable(
                    List.of(),
                    List.of(new Problem(
                            rows.getFirst().line(), "the header lacks the columns " + String.join(", ", missing))));
        }
        Reading reading = new Reading(columns, header.size());
        rows.stream().skip(1).forEach(reading::row);
        return reading.table();
    }

    private record Key(String runtime, Architecture architecture, String memory) {}

    /** The rows read so far. */
    private static final class Reading {
        private final Map<String, Integer> columns;
        private final int width;
        private final Map<Key, Map<LocalDate, List<Double>>> figures = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Map<String, Integer> columns, int width) {
            this.columns = columns;
            this.width = width;
        }

        void row(CsvRow row) {
            if (row.cells().size() != width) {
                problem(row, "has " + row.cells().size() + " cells and the header " + width);
                return;
            }
            Optional<LocalDate> day = day(row);
            Optional<Architecture> architecture = architecture(row);
            Optional<List<Double>> durations = durations(row);
            String runtime = cell(row, RUNTIME);
            if (runtime.isEmpty()) {
                problem(row, RUNTIME + " is empty");
            } else if (day.isPresent() && architecture.isPresent() && durations.isPresent()) {
                String memory = columns.containsKey(MEMORY) ? cell(row, MEMORY) : "";
                figures.computeIfAbsent(new Key(runtime, architecture.get(), memory), key -> new TreeMap<>())
                        .computeIfAbsent(day.get(), date -> new ArrayList<>())
                        .addAll(durations.get());
            }
        }

        SeriesTable table() {
            List<DailySeries> series = new ArrayList<>();
            figures.forEach((key, days) -> {
                DailySeries one = DailySeries.of(key.runtime, key.architecture, days);
                if (!one.days().isEmpty()) {
                    series.add(one);
                }
            });
            return new SeriesTable(series, problems);
        }

        private Optional<LocalDate> day(CsvRow row) {
            try {
                return Optional.of(LocalDate.parse(cell(row, DAY)));
            } catch (DateTimeException noDate) {
                problem(row, DAY + " is \"" + shortened(cell(row, DAY)) + "\", not a date like 2024-05-03");
                return Optional.empty();
            }
        }

        private Optional<Architecture> architecture(CsvRow row) {
            Optional<Architecture> architecture = Architecture.labelled(cell(row, ARCHITECTURE));
            if (architecture.isEmpty()) {
                problem(row, ARCHITECTURE + " is \"" + shortened(cell(row, ARCHITECTURE)) + "\", not arm64 or x86_64");
            }
            return architecture;
        }

        /** No figures at all are a day without cold starts, and no problem. */
        private Optional<List<Double>> durations(CsvRow row) {
            List<Double> durations = new ArrayList<>();
            String cell = cell(row, DURATIONS);
            for (String figure : cell.isEmpty() ? new String[0] : cell.split("\\s+")) {
                double value = figure.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(figure) : -1;
                if (!(value > 0 && value < MOST_MS)) {
                    problem(row, DURATIONS + " holds \"" + shortened(figure) + "\", not a number above 0");
                    return Optional.empty();
                }
                durations.add(value);
            }
            return Optional.of(durations);
        }

        private String cell(CsvRow row, String column) {
            return row.cells().get(columns.getOrDefault(column, 0)).strip();
        }

        private void problem(CsvRow row, String reason) {
            problems.add(new Problem(row.line(), reason));
        }

        private static String shortened(String cell) {
            String clean = cell.replaceAll("\\p{Cntrl}", "\ufffd");
            return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
        }
    }
}
