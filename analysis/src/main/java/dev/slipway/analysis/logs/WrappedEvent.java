package dev.slipway.analysis.logs;

import dev.slipway.analysis.LineShape;
import dev.slipway.analysis.ReportScreen;
import dev.slipway.analysis.logs.LogEvent.Text;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log event as the APIs answer it: an object with the message in it. Loggers of functions write objects with a message
 * too, so it counts only if every member is one of the APIs' own.
 */
final class WrappedEvent {

    static final String EVENT = "event";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MEMBERS = Set.of(
            "eventId",
            "id",
            "ingestionTime",
            "logStreamName",
            "logStream",
            "logGroup",
            "logGroupName",
            "timestamp",
            "message",
            "extractedFields",
            "@timestamp",
            "@message",
            "@logStream",
            "@log",
            "@ptr",
            "@ingestionTime");
    private static final List<byte[]> SIGNS = Stream.of(
                    "\"message\"", "\"@message\"", "\"events\"", "\"logEvents\"", "\"results\"")
            .map(sign -> sign.getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final byte[] PLATFORM_EVENT = "{\"time\":".getBytes(StandardCharsets.US_ASCII);

    private WrappedEvent() {}

    /** The cheap look: whether the line could be an event of an API, or several. */
    static boolean isLikely(Text text) {
        if (startsWith(PLATFORM_EVENT, text, text.from())) {
            return false;
        }
        for (int at = text.from(); at < text.to(); at++) {
            if (text.bytes()[at] == '"') {
                for (byte[] sign : SIGNS) {
                    if (startsWith(sign, text, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Reads a line that is an event or a document of events; anything else stays what it is, an event of its own. */
    static void read(Text text, LogEvents events) {
        JsonNode node;
        try {
            node = JSON.readTree(text.bytes(), text.from(), text.to() - text.from());
        } catch (JacksonException broken) {
            node = JSON.nullNode();
        }
        if (isWrapped(node)) {
            events.event(unwrapped(node, ReportScreen.MIXED, text.line()));
        } else if (!JsonDocuments.container(node, text.line(), events)) {
            events.event(new LogEvent(text, LineShape.JSON, ReportScreen.MIXED, null));
        }
    }

    static boolean isWrapped(JsonNode node) {
        if (!node.isObject() || !node.has("message") && !node.has("@message")) {
            return false;
        }
        return MEMBERS.containsAll(node.propertyNames())
                && (node.size() > 2
                        || node.has("@message")
                        || node.path("timestamp").isNumber());
    }

    /** An event without what is around it; the stream is the document's where the event does not name its own. */
    static LogEvent unwrapped(JsonNode node, String streamOfAll, long line) {
        String stream = Stream.of("logStreamName", "logStream", "@logStream")
                .map(name -> node.path(name).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(streamOfAll);
        JsonNode time = node.path(node.has("@timestamp") ? "@timestamp" : "timestamp");
        return event(node.path(node.has("@message") ? "@message" : "message"), stream, time, line);
    }

    static LogEvent event(JsonNode message, String stream, JsonNode time, long line) {
        byte[] bytes =
                (message.isString() ? message.stringValue() : message.toString()).getBytes(StandardCharsets.UTF_8);
        Text text = new Text(bytes, 0, withoutLineEnd(bytes), line);
        return new LogEvent(
                text,
                new LineShape(text.isJson(), EVENT),
                stream,
                timestamp(time).orElse(null));
    }

    static Optional<Instant> timestamp(JsonNode time) {
        if (time.isIntegralNumber()) {
            return Optional.of(Instant.ofEpochMilli(time.asLong(0)));
        }
        return Optional.ofNullable(timestamp(time.asString("")));
    }

    static @Nullable Instant timestamp(String text) {
        try {
            if (text.matches("\\d{10,15}")) {
                return Instant.ofEpochMilli(Long.parseLong(text));
            }
            String iso = text.replaceFirst("^(\\S{10}) ", "$1T");
            return iso.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static int withoutLineEnd(byte[] bytes) {
        int to = bytes.length;
        while (to > 0 && (bytes[to - 1] == '\n' || bytes[to - 1] == '\r')) {
            to--;
        }
        return to;
    }

    private static boolean startsWith(byte[] words, Text text, int at) {
        int end = at + words.length;
        return end <= text.to() && Arrays.equals(words, 0, words.length, text.bytes(), at, end);
    }
}
