package dev.slipway.portal.telemetry;

import dev.slipway.portal.telemetry.TraceSpan.Interval;
import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A segment or subsegment as X-Ray keeps it: a JSON text whose times are seconds with fractions. */
record SegmentDocument(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String FUNCTION = "AWS::Lambda::Function";

    /** Reads a document; nothing for text that is no segment. */
    static Optional<SegmentDocument> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return usable(json) ? Optional.of(new SegmentDocument(json)) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    String id() {
        return json.path("id").asString("");
    }

    String traceId() {
        return json.path("trace_id").asString("");
    }

    String parentId() {
        return json.path("parent_id").asString("");
    }

    boolean subsegment() {
        return json.path("type").asString("").equals("subsegment");
    }

    /** Whether this is a segment of a function: Lambda's own of it, or that of its environment. */
    boolean belongsTo(String physicalName) {
        return !subsegment()
                && (physicalName.isEmpty() || json.path("name").asString("").equals(physicalName))
                && json.path("origin").asString("").startsWith("AWS::Lambda");
    }

    Instant start() {
        return instant(json.path("start_time"));
    }

    /** Absent while it is in progress. */
    Optional<Instant> end() {
        return json.path("end_time").isNumber() ? Optional.of(instant(json.path("end_time"))) : Optional.empty();
    }

    /** The version that the function's ARN ends with, where it does. */
    Optional<String> version() {
        String arn = json.path("aws")
                .path("function_arn")
                .asString(json.path("resource_arn").asString(""));
        String[] parts = arn.split(":");
        return parts.length > 7 && parts[7].matches("\\d+|\\$LATEST") ? Optional.of(parts[7]) : Optional.empty();
    }

    List<SegmentDocument> children() {
        List<SegmentDocument> children = new ArrayList<>();
        for (JsonNode child : json.path("subsegments")) {
            if (usable(child)) {
                children.add(new SegmentDocument(child));
            }
        }
        return children;
    }

    Phase phase() {
        String origin = json.path("origin").asString("");
        if (!origin.isEmpty()) {
            return origin.equals(FUNCTION)
                    ? Phase.FUNCTION
                    : origin.equals("AWS::Lambda") ? Phase.SERVICE : Phase.OTHER;
        }
        return switch (json.path("name").asString("")) {
            case "Initialization", "Init" -> Phase.INITIALIZATION;
            case "Invocation" -> Phase.INVOCATION;
            case "Overhead" -> Phase.OVERHEAD;
            default -> Phase.OTHER;
        };
    }

    TraceSpan span(int depth) {
        return new TraceSpan(label(), phase(), depth, new Interval(start(), end()), failed());
    }

    /** Newer segments have no Invocation and say in annotations, in milliseconds, what it and the rest took. */
    List<TraceSpan> annotatedPhases(int depth) {
        if (children().stream().anyMatch(child -> child.phase() == Phase.INVOCATION)) {
            return List.of();
        }
        Optional<Duration> latency = annotation("aws.responseLatency");
        if (latency.isEmpty()) {
            return List.of();
        }
        Instant answered = start().plus(latency.get())
                .plus(annotation("aws.responseDuration").orElse(Duration.ZERO));
        List<TraceSpan> phases = new ArrayList<>();
        phases.add(new TraceSpan(
                "Invocation", Phase.INVOCATION, depth, new Interval(start(), Optional.of(answered)), failed()));
        annotation("aws.runtimeOverhead")
                .ifPresent(overhead -> phases.add(new TraceSpan(
                        "Overhead",
                        Phase.OVERHEAD,
                        depth,
                        new Interval(answered, Optional.of(answered.plus(overhead))),
                        false)));
        return phases;
    }

    private String label() {
        String name = json.path("name").asString("");
        return switch (phase()) {
            case SERVICE -> "Lambda service";
            case FUNCTION -> "Function";
            case INITIALIZATION -> "Initialization";
            case INVOCATION, OVERHEAD, OTHER -> name;
        };
    }

    private boolean failed() {
        return json.path("fault").asBoolean(false) || json.path("error").asBoolean(false);
    }

    private Optional<Duration> annotation(String name) {
        JsonNode value = json.path("annotations").path(name);
        return value.isNumber()
                ? Optional.of(Duration.ofNanos(nanos(value.decimalValue().movePointLeft(3))))
                : Optional.empty();
    }

    private static boolean usable(JsonNode json) {
        boolean ends = !json.path("end_time").isNumber()
                || json.path("end_time")
                                .decimalValue()
                                .compareTo(json.path("start_time").decimalValue(BigDecimal.ZERO))
                        >= 0;
        return json.path("id").isString() && json.path("start_time").isNumber() && ends;
    }

    private static Instant instant(JsonNode seconds) {
        return Instant.EPOCH.plusNanos(nanos(seconds.decimalValue()));
    }

    private static long nanos(BigDecimal seconds) {
        return seconds.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
