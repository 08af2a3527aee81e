package dev.slipway.portal.audit.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a CSV file (RFC 4180); no cell of it is taken for a formula by a spreadsheet. */
final class CsvRow {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvRow() {}

    static String of(String... cells) {
        return Stream.of(cells).map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
