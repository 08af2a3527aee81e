package dev.slipway.portal.audit.web;

import dev.slipway.portal.uikit.CsvCell;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a CSV file (RFC 4180); no cell of it is taken for a formula by a spreadsheet. */
final class CsvRow {
    private CsvRow() {}

    static String of(String... cells) {
        return Stream.of(cells).map(CsvCell::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }
}
