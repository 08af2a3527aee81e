package dev.slipway.analysis.logs;

import dev.slipway.analysis.LineShape;
import dev.slipway.analysis.ReportScreen;
import dev.slipway.analysis.logs.LogEvent.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One line of an exported log, with or without what an export puts before or around the event. */
final class ExportedLine {

    static final String TIME = "time";
    static final String TIME_AND_STREAM = "time and stream";

    /** What an event begins with that the platform wrote; anything else after a time is the function's own line. */
    private static final List<byte[]> OPENINGS = Stream.of(
                    "REPORT ",
                    "REPORT\t",
                    "START ",
                    "END ",
                    "INIT_",
                    "RESTORE_",
                    "EXTENSION",
                    "TELEMETRY",
                    "XRAY ",
                    "RequestId: ",
                    "{")
            .map(opening -> opening.getBytes(StandardCharsets.US_ASCII))
            .toList();

    private ExportedLine() {}

    static void read(Text line, LogEvents events) {
        Text text = withoutTab(line);
        if (text.isJson() && WrappedEvent.isLikely(text)) {
            WrappedEvent.read(text, events);
            return;
        }
        LinePrefix prefix = LinePrefix.of(text.bytes(), text.from(), text.to());
        if (prefix != null) {
            Text rest = text.startingAt(prefix.end());
            if (opens(rest) || LinePrefix.of(rest.bytes(), rest.from(), rest.to()) != null) {
                events.event(event(rest, prefix));
                return;
            }
        }
        events.event(new LogEvent(text, new LineShape(text.isJson(), ""), ReportScreen.MIXED, null));
    }

    /** The command line puts a tab between the messages of a list that it prints as text. */
    private static Text withoutTab(Text line) {
        boolean tab = line.from() < line.to() && line.bytes()[line.from()] == '\t';
        return tab ? line.startingAt(line.from() + 1) : line;
    }

    private static LogEvent event(Text rest, LinePrefix prefix) {
        String stream = prefix.stream();
        return new LogEvent(
                rest,
                new LineShape(rest.isJson(), stream == null ? TIME : TIME_AND_STREAM),
                stream == null ? ReportScreen.MIXED : stream,
                prefix.timestamp());
    }

    private static boolean opens(Text text) {
        for (byte[] opening : OPENINGS) {
            int end = text.from() + opening.length;
            if (end <= text.to() && Arrays.equals(opening, 0, opening.length, text.bytes(), text.from(), end)) {
                return true;
            }
        }
        return false;
    }
}
