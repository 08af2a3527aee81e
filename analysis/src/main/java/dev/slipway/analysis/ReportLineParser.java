package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.Unreadable;

/**
 * Parser of the lines that the Lambda platform writes to a function's log. It cannot tell a forged line from a genuine
 * one: pass it what the platform wrote, never the function's own output.
 */
public final class ReportLineParser {

    private ReportLineParser() {}

    /**
     * Reads one log event, text or JSON; a text report may bring its X-Ray line along after a line end. Numbers and
     * units are read strictly. Never throws: what breaks the form of a platform line comes back as unreadable.
     */
    public static LineReading parse(String line) {
        try {
            return line.startsWith("{") ? JsonLine.read(line) : TextLine.read(line);
        } catch (UnreadableLineException unreadable) {
            return new Unreadable(unreadable.reason());
        }
    }
}
