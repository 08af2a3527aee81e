package dev.slipway.analysis;

import java.nio.charset.StandardCharsets;

/** Strict reading of the numbers and identifiers of platform lines: plain ASCII decimals, lower bounds and upper ones. */
final class Figure {

    /** Far above any figure of a function (11 days in milliseconds), and far below where sums lose digits. */
    static final long MOST = 1_000_000_000L;

    private static final int MOST_CHARACTERS = 20;
    /** Up to this many digits a mantissa and a power of ten are both exact, so that one division rounds correctly. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int UUID_LENGTH = 36;

    private Figure() {}

    static double decimal(String label, byte[] line, int from, int to) throws UnreadableLineException {
        int point = -1;
        boolean readable = to - from <= MOST_CHARACTERS;
        long mantissa = 0;
        for (int i = from; readable && i < to; i++) {
            byte c = line[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
            } else {
                readable = false;
            }
        }
        if (!readable || from == to || point == from || point == to - 1) {
            throw new UnreadableLineException(
                    label + " is " + UnreadableLineException.quoted(line, from, to) + ", not a decimal number");
        }
        int decimals = point < 0 ? 0 : to - point - 1;
        return inRange(
                label,
                to - from <= EXACT_DIGITS
                        ? mantissa / POWERS[decimals]
                        : Double.parseDouble(new String(line, from, to - from, StandardCharsets.US_ASCII)));
    }

    static long whole(String label, byte[] line, int from, int to) throws UnreadableLineException {
        boolean readable = from < to && to - from <= MOST_CHARACTERS / 2;
        long value = 0;
        for (int i = from; readable && i < to; i++) {
            byte c = line[i];
            readable = c >= '0' && c <= '9';
            value = value * 10 + (c - '0');
        }
        if (!readable) {
            throw new UnreadableLineException(
                    label + " is " + UnreadableLineException.quoted(line, from, to) + ", not a whole number");
        }
        return (long) inRange(label, value);
    }

    static double inRange(String label, double value) throws UnreadableLineException {
        if (!(value >= 0 && value <= MOST)) {
            throw new UnreadableLineException(label + " is " + value + ", outside 0 to " + MOST);
        }
        return value;
    }

    static String requestId(String text) throws UnreadableLineException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return requestId(bytes, 0, bytes.length);
    }

    static String requestId(byte[] line, int from, int to) throws UnreadableLineException {
        if (!isUuid(line, from, to)) {
            throw new UnreadableLineException(
                    "RequestId is " + UnreadableLineException.quoted(line, from, to) + ", not a UUID");
        }
        return new String(line, from, UUID_LENGTH, StandardCharsets.ISO_8859_1);
    }

    static boolean isUuid(byte[] line, int from, int to) {
        if (to - from != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            byte c = line[from + i];
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            if (dash ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }
}
