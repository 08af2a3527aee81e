package dev.slipway.portal.fleet;

import dev.slipway.portal.uikit.CsvCell;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as comma-separated values for a spreadsheet; figures that are not known stay empty. */
public final class FleetCsv {
    private static final String HEAD = "function,team,trigger,memory_mb,environment,cold_starts,"
            + "init_p50_ms,init_p99_ms,max_memory_mb,zip_bytes,production_release,last_change";

    private FleetCsv() {}

    /** The text, with a header line and a line for each row. */
    public static String of(List<FunctionRow> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(FleetCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(FunctionRow row) {
        return Stream.of(
                        row.name(),
                        row.team(),
                        row.trigger(),
                        row.about()
                                .map(about -> String.valueOf(about.memoryMb()))
                                .orElse(""),
                        figure(row, RowFigures::environment),
                        figure(row, RowFigures::coldStarts),
                        figure(row, figures -> String.format(Locale.ROOT, "%.2f", figures.initP50Ms())),
                        figure(row, figures -> String.format(Locale.ROOT, "%.2f", figures.initP99Ms())),
                        figure(row, RowFigures::maxMemoryMb),
                        figure(row, RowFigures::zipBytes),
                        row.production().map(Object::toString).orElse(""),
                        row.lastChange().toString())
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
    }

    private static String figure(FunctionRow row, Function<RowFigures, Object> figure) {
        return row.figures().map(figure).map(Object::toString).orElse("");
    }
}
