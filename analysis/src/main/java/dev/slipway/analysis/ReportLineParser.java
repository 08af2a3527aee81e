package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.LineReading.Unreadable;
import java.nio.charset.StandardCharsets;

/**
 * Parser of the lines that the Lambda platform writes to a function's log. It reads one line and knows nothing about
 * the others, so it cannot tell a forged line from a genuine one: {@link ReportScreen} can, as far as their order tells.
 */
public final class ReportLineParser {

    private ReportLineParser() {}

    /**
     * Reads one log event, text or JSON; a text report may bring its X-Ray line along after a line end. Numbers and
     * units are read strictly. Never throws: what breaks the form of a platform line comes back as unreadable.
     */
    public static LineReading parse(String line) {
        if (line.isEmpty() || !mayOpen(line.charAt(0))) {
            return new NotPlatform();
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads one log event from the bytes of its text in UTF-8, without its last line end; bytes may be broken ones. */
    public static LineReading parse(byte[] line, int from, int to) {
        if (from == to || !mayOpen((char) line[from])) {
            return new NotPlatform();
        }
        try {
            return line[from] == '{' ? JsonLine.read(line, from, to) : TextLine.read(line, from, to);
        } catch (UnreadableLineException unreadable) {
            return new Unreadable(unreadable.reason());
        }
    }

    /** Most lines of a function begin with something that no platform line begins with, and need no further look. */
    private static boolean mayOpen(char c) {
        return c == '{' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
}
