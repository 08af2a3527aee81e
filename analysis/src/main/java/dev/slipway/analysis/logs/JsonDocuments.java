package dev.slipway.analysis.logs;

import dev.slipway.analysis.LineShape;
import dev.slipway.analysis.ReportScreen;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reader of JSON documents that hold log events, one document after the other: pages of FilterLogEvents and
 * GetLogEvents, results of Logs Insights, subscriptions' messages, and arrays of events or of plain messages. Events are
 * taken one by one, so that a document may be of any size.
 */
final class JsonDocuments {

    /** An element is followed by others, which is no error here. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> CONTAINERS = List.of("events", "logEvents", "results");
    /** How a document begins, and neither a text log nor one JSON event a line. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\s*(?:\\[\\s*[\\[{\"\\]]"
                    + "|\\{\\s*\"(?:events|logEvents|messageType|results|searchedLogStreams|nextToken|nextForwardToken|owner"
                    + "|queryLanguage|statistics)\"\\s*:"
                    + "|\\{\\s*\\n\\s*\"(?:time|type|record|timestamp|message|logStreamName|eventId|@timestamp|@message)\"\\s*:).*",
            Pattern.DOTALL);

    private JsonDocuments() {}

    static boolean isBeginning(byte[] head) {
        return BEGINNING.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches();
    }

    static void read(InputStream in, LogEvents events) {
        JsonParser parser = JSON.createParser(in);
        Walk walk = new Walk(parser, events);
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                walk.value(token);
            }
        } catch (JacksonException broken) {
            events.unreadable(
                    parser.currentLocation().getLineNr(),
                    "from here on the document is not valid JSON, and was not read");
        }
    }

    /** Hands on the events of a small document that is in memory; false if it is none. */
    static boolean container(JsonNode document, long line, LogEvents events) {
        String stream = document.path("logStream").asString(ReportScreen.MIXED);
        boolean found = false;
        for (String name : CONTAINERS) {
            for (JsonNode element : document.path(name)) {
                found |= element(element, stream, line, events);
            }
        }
        return found;
    }

    private static boolean element(JsonNode element, String stream, long line, LogEvents events) {
        if (WrappedEvent.isWrapped(element)) {
            events.event(WrappedEvent.unwrapped(element, stream, line));
            return true;
        }
        return element.isArray() && row(element, line, events);
    }

    /** A message or a platform event that stands in a document of its own, as {@code --query} and {@code jq} print them. */
    private static void bare(JsonNode element, long line, LogEvents events) {
        if (element.isString()) {
            events.event(WrappedEvent.event(element, ReportScreen.MIXED, JSON.nullNode(), line));
        } else if (element.isObject()) {
            byte[] bytes = element.toString().getBytes(StandardCharsets.UTF_8);
            LogEvent.Text text = new LogEvent.Text(bytes, 0, bytes.length, line);
            events.event(new LogEvent(text, LineShape.JSON, ReportScreen.MIXED, null));
        }
    }

    /** A row of Logs Insights is an array of fields; {@code --query 'events[].[timestamp,message]'} gives pairs. */
    private static boolean row(JsonNode row, long line, LogEvents events) {
        ObjectNode fields = JSON.createObjectNode();
        for (JsonNode cell : row) {
            if (cell.path("field").isString() && cell.path("value").isString()) {
                fields.set(cell.path("field").asString(""), cell.path("value"));
            }
        }
        if (fields.has("@message")) {
            events.event(WrappedEvent.unwrapped(fields, ReportScreen.MIXED, line));
            return true;
        }
        if (row.size() == 2 && row.path(0).isIntegralNumber() && row.path(1).isString()) {
            events.event(WrappedEvent.event(row.path(1), ReportScreen.MIXED, row.path(0), line));
            return true;
        }
        return false;
    }

    /** The way through documents that are too large for memory. */
    private static final class Walk {
        private final JsonParser parser;
        private final LogEvents events;
        private long number;

        Walk(JsonParser parser, LogEvents events) {
            this.parser = parser;
            this.events = events;
        }

        void value(JsonToken token) {
            if (token == JsonToken.START_ARRAY) {
                elements(ReportScreen.MIXED, true);
            } else if (token == JsonToken.START_OBJECT) {
                document();
            }
        }

        private void elements(String stream, boolean bare) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                JsonNode node = JSON.readTree(parser);
                boolean found = element(node, stream, number, events) || container(node, number, events);
                if (!found && bare) {
                    bare(node, number, events);
                }
            }
        }

        private void document() {
            ObjectNode rest = JSON.createObjectNode();
            boolean container = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (CONTAINERS.contains(name) && token == JsonToken.START_ARRAY) {
                    container = true;
                    elements(rest.path("logStream").asString(ReportScreen.MIXED), false);
                } else {
                    rest.set(name, JSON.readTree(parser));
                }
            }
            if (!container) {
                number++;
                if (!element(rest, ReportScreen.MIXED, number, events)) {
                    bare(rest, number, events);
                }
            }
        }
    }
}
