package dev.slipway.analysis.logs;

import dev.slipway.analysis.LineShape;
import dev.slipway.analysis.ReportScreen;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of an exported log, freed from what the export put around it. Its text stands in a buffer that is reused:
 * take what you need before the next event.
 */
public final class LogEvent {

    private final Text text;
    private final LineShape shape;
    private final String stream;
    private final @Nullable Instant timestamp;

    LogEvent(Text text, LineShape shape, String stream, @Nullable Instant timestamp) {
        this.text = text;
        this.shape = shape;
        this.stream = stream;
        this.timestamp = timestamp;
    }

    /** The event's text in UTF-8, possibly with broken bytes. */
    public Text text() {
        return text;
    }

    /** How it stood in the export. */
    public LineShape shape() {
        return shape;
    }

    /** The log stream, or {@link ReportScreen#MIXED} where the export does not say it. */
    public String stream() {
        return stream;
    }

    /** When the log took it, where the export says so. */
    public Optional<Instant> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    /** Part of a buffer, with the number of the line that it stands in (from 1), or of the event within a document. */
    public record Text(byte[] bytes, int from, int to, long line) {

        Text startingAt(int begin) {
            return new Text(bytes, begin, to, line);
        }

        boolean isJson() {
            return from < to && bytes[from] == '{';
        }
    }
}
