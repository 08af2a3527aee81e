package dev.slipway.analysis.logs;

/** Receiver of an exported log's events, in the order of the export. */
public interface LogEvents {

    /** Takes one event; its text is valid during this call only. */
    void event(LogEvent event);

    /** Takes note of something that could not be read, with the number of its line (from 1) and what is wrong. */
    void unreadable(long line, String reason);
}
