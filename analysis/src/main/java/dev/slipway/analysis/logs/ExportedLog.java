package dev.slipway.analysis.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Reader of logs as people save them: lines as the platform wrote them; with a time before each, as the export to S3
 * has it, {@code aws logs tail} also with the stream; JSON documents of FilterLogEvents, GetLogEvents, Logs Insights and
 * subscriptions, whole or line by line; the console's CSV. Packed with gzip or not, in UTF-8 or UTF-16. Streams: the
 * memory that it takes does not grow with the log.
 */
public final class ExportedLog {

    private static final int PEEKED = 4_096;

    private ExportedLog() {}

    /**
     * Reads a log to its end; the caller closes it.
     *
     * @throws LogTooLargeException if it expands beyond the limit
     * @throws IOException if it cannot be read, or is packed and damaged; what came before has been handed on
     */
    public static void read(InputStream saved, LogLimits limits, LogEvents events) throws IOException {
        PushbackInputStream in = new PushbackInputStream(ExpandedLog.of(saved, limits), PEEKED);
        byte[] head = in.readNBytes(PEEKED);
        in.unread(head);
        if (JsonDocuments.isBeginning(head)) {
            JsonDocuments.read(in, events);
            return;
        }
        LineBreaks lines = new LineBreaks(in, limits.lineBytes());
        if (CsvExport.isBeginning(head)) {
            CsvExport.read(lines, limits.lineBytes(), events);
            return;
        }
        readLines(lines, events);
    }

    private static void readLines(LineBreaks lines, LogEvents events) throws IOException {
        while (lines.advance()) {
            if (lines.tooLong()) {
                events.unreadable(lines.number(), "the line is longer than the limit");
            } else {
                ExportedLine.read(new LogEvent.Text(lines.bytes(), lines.from(), lines.to(), lines.number()), events);
            }
        }
    }
}
