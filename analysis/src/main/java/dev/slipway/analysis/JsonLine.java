package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.PlatformEvent.End;
import dev.slipway.analysis.PlatformEvent.Ignored;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.InitStart;
import dev.slipway.analysis.PlatformEvent.LogsDropped;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RestoreReport;
import dev.slipway.analysis.PlatformEvent.Start;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reader of the platform's JSON events, as the JSON log format and the Telemetry API write them. */
final class JsonLine {

    private static final String PLATFORM = "platform.";
    private static final byte[] PLATFORM_TYPE = "\"platform.".getBytes(StandardCharsets.US_ASCII);
    /** Members that loggers write and the platform does not: an event with one of them is the function's own. */
    private static final List<String> LOGGED = List.of("level", "message", "msg", "timestamp", "fields", "target");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLine() {}

    static LineReading read(byte[] line, int from, int to) throws UnreadableLineException {
        JsonNode event;
        try {
            event = JSON.readTree(line, from, to - from);
        } catch (JacksonException broken) {
            if (contains(PLATFORM_TYPE, line, from, to)) {
                throw new UnreadableLineException("a platform event is not valid JSON");
            }
            return new NotPlatform();
        }
        String type = event.path("type").asString("");
        boolean platform = type.startsWith(PLATFORM) && LOGGED.stream().noneMatch(event::has);
        return platform ? read(type, event.path("record")) : new NotPlatform();
    }

    private static PlatformEvent read(String type, JsonNode entry) throws UnreadableLineException {
        return switch (type) {
            case "platform.report" -> report(known(type, entry));
            case "platform.initStart" -> new InitStart(text(known(type, entry), "runtimeVersion"));
            case "platform.initReport" -> initReport(known(type, entry));
            case "platform.restoreReport" ->
                new RestoreReport(decimal(known(type, entry).path("metrics"), "durationMs"), outcome(entry));
            case "platform.start" -> start(known(type, entry));
            case "platform.runtimeDone", "platform.end" -> new End(requestId(known(type, entry)));
            case "platform.logsDropped" -> new LogsDropped(whole(known(type, entry), "droppedRecords"));
            // Whatever stands in it: the record of platform.fault is a text, and the next type's may be anything.
            default -> new Ignored(type);
        };
    }

    private static JsonNode known(String type, JsonNode entry) throws UnreadableLineException {
        if (!entry.isObject()) {
            throw new UnreadableLineException(type + " has no record");
        }
        return entry;
    }

    private static PlatformEvent report(JsonNode entry) throws UnreadableLineException {
        String requestId = requestId(entry);
        JsonNode metrics = entry.path("metrics");
        double durationMs = decimal(metrics, "durationMs");
        if (metrics.size() == 1) {
            return new ManagedReport(requestId, durationMs, outcome(entry));
        }
        Measures measures = Reports.measures(
                durationMs,
                whole(metrics, "billedDurationMs"),
                whole(metrics, "memorySizeMB"),
                whole(metrics, "maxMemoryUsedMB"));
        return new Report(requestId, measures, beginning(metrics), outcome(entry));
    }

    private static Beginning beginning(JsonNode metrics) throws UnreadableLineException {
        if (metrics.has("restoreDurationMs") && metrics.has("initDurationMs")) {
            throw new UnreadableLineException("initDurationMs and restoreDurationMs exclude each other");
        }
        if (metrics.has("restoreDurationMs")) {
            long billed = metrics.has("billedRestoreDurationMs") ? whole(metrics, "billedRestoreDurationMs") : 0;
            return new Beginning.Restored(decimal(metrics, "restoreDurationMs"), billed);
        }
        return metrics.has("initDurationMs") ? new Beginning.Cold(decimal(metrics, "initDurationMs")) : Beginning.WARM;
    }

    private static InitReport initReport(JsonNode entry) throws UnreadableLineException {
        String phase = text(entry, "phase");
        double initMs = decimal(entry.path("metrics"), "durationMs");
        return new InitReport(initMs, TextLine.phase(phase.isEmpty() ? "init" : phase), outcome(entry));
    }

    private static Start start(JsonNode entry) throws UnreadableLineException {
        String version = text(entry, "version");
        if (version.isEmpty()) {
            throw new UnreadableLineException("version is missing");
        }
        return new Start(requestId(entry), version);
    }

    private static Outcome outcome(JsonNode entry) throws UnreadableLineException {
        return Reports.outcome(text(entry, "status"), text(entry, "errorType"));
    }

    private static String requestId(JsonNode entry) throws UnreadableLineException {
        return Figure.requestId(text(entry, "requestId"));
    }

    private static String text(JsonNode parent, String name) throws UnreadableLineException {
        JsonNode value = parent.path(name);
        if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
            throw new UnreadableLineException(name + " is not a text");
        }
        return value.isString() ? value.stringValue() : "";
    }

    private static double decimal(JsonNode parent, String name) throws UnreadableLineException {
        JsonNode value = parent.path(name);
        if (!value.isNumber()) {
            throw new UnreadableLineException(name + (value.isMissingNode() ? " is missing" : " is not a number"));
        }
        return Figure.inRange(name, value.asDouble(Double.NaN));
    }

    /** JSON knows one kind of numbers: 427 and 427.0 are the same, and tools on the way write either. */
    private static long whole(JsonNode parent, String name) throws UnreadableLineException {
        double value = decimal(parent, name);
        if (value != Math.rint(value)) {
            throw new UnreadableLineException(name + " is " + value + ", not a whole number");
        }
        return (long) value;
    }

    private static boolean contains(byte[] words, byte[] line, int from, int to) {
        for (int at = from; at <= to - words.length; at++) {
            if (line[at] == words[0] && Sentence.startsWith(words, line, at, to)) {
                return true;
            }
        }
        return false;
    }
}
