package dev.slipway.analysis;

import static dev.slipway.analysis.UnreadableLineException.quoted;

import java.util.regex.Pattern;

/** Strict reading of the numbers and identifiers of platform lines: plain ASCII decimals, lower bounds and upper ones. */
final class Figure {

    /** Far above any figure of a function (11 days in milliseconds), and far below where sums lose digits. */
    static final long MOST = 1_000_000_000L;

    private static final int MOST_CHARACTERS = 20;
    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Figure() {}

    static double decimal(String label, String text) throws UnreadableLineException {
        int point = text.indexOf('.');
        boolean readable = point < 0
                ? digits(text, 0, text.length())
                : digits(text, 0, point) && digits(text, point + 1, text.length());
        if (!readable || text.length() > MOST_CHARACTERS) {
            throw new UnreadableLineException(label + " is " + quoted(text) + ", not a decimal number");
        }
        return inRange(label, Double.parseDouble(text));
    }

    static long whole(String label, String text) throws UnreadableLineException {
        if (!digits(text, 0, text.length()) || text.length() > MOST_CHARACTERS / 2) {
            throw new UnreadableLineException(label + " is " + quoted(text) + ", not a whole number");
        }
        return (long) inRange(label, Long.parseLong(text));
    }

    static double inRange(String label, double value) throws UnreadableLineException {
        if (!(value >= 0 && value <= MOST)) {
            throw new UnreadableLineException(label + " is " + value + ", outside 0 to " + MOST);
        }
        return value;
    }

    static String requestId(String text) throws UnreadableLineException {
        if (text.length() != 36 || !REQUEST_ID.matcher(text).matches()) {
            throw new UnreadableLineException("RequestId is " + quoted(text) + ", not a UUID");
        }
        return text;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
