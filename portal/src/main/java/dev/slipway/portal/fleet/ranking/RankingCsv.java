package dev.slipway.portal.fleet.ranking;

import dev.slipway.portal.uikit.CsvCell;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranked rows as comma-separated values; figures that are not known stay empty. */
public final class RankingCsv {

    private static final String HEAD = "function,team,trigger,source,environment,requests,cold_starts,init_p50_ms,"
            + "init_p99_ms,cold_share,memory_mb,max_memory_mb,waste_share,wasted_usd_month,zip_bytes,usd_per_million,"
            + "usd_month,init_change,finding";

    private RankingCsv() {}

    /** The text, with a header line and a line for each row. */
    public static String of(List<RankedFunction> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(RankingCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(RankedFunction row) {
        return Stream.of(
                        row.about().name(),
                        row.about().team(),
                        row.about().trigger(),
                        row.about().series(),
                        row.about().environment(),
                        String.valueOf(row.starts().requests()),
                        String.valueOf(row.starts().cold()),
                        number(row.starts().medianMs(), "%.2f"),
                        number(row.starts().tailMs(), "%.2f"),
                        number(row.starts().share(), "%.5f"),
                        String.valueOf(row.memory().sizeMb()),
                        row.memory().usedMb().isPresent()
                                ? String.valueOf(row.memory().usedMb().getAsInt())
                                : "",
                        number(row.memory().wasteShare(), "%.3f"),
                        number(row.memory().wastedMonthly(), "%.4f"),
                        row.size().zipBytes().isPresent()
                                ? String.valueOf(row.size().zipBytes().getAsLong())
                                : "",
                        number(row.size().perMillion(), "%.4f"),
                        number(row.size().monthly(), "%.4f"),
                        number(row.trend().change(), "%.3f"),
                        row.finding().map(RankedFunction.Finding::words).orElse(""))
                .map(CsvCell::of)
                .collect(Collectors.joining(","));
    }

    private static String number(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }
}
