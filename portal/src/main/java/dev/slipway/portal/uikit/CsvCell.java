package dev.slipway.portal.uikit;

/** One cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
public final class CsvCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvCell() {}

    /** The text, quoted only where it must be. */
    public static String of(String text) {
        String safe = harmless(text);
        return safe.matches("[^\",\r\n]*") ? safe : enclosed(safe);
    }

    /** The text in quotes, whatever it holds. */
    public static String quoted(String text) {
        return enclosed(harmless(text));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String enclosed(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
