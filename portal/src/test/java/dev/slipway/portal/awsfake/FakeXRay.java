package dev.slipway.portal.awsfake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** X-Ray: segment documents in, summaries and whole traces out. */
public final class FakeXRay implements FakeService {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Pattern SERVICE = Pattern.compile("service\\(\"([^\"]+)\"\\)");

    private final Map<String, List<String>> traces = new LinkedHashMap<>();
    private final Map<String, Integer> unprocessed = new HashMap<>();
    private int summariesAPage = 100;
    private boolean repeating;

    @Override
    public String name() {
        return "xray";
    }

    @Override
    public Map<String, FakeOperation> operations() {
        return Map.of("GetTraceSummaries", this::summaries, "BatchGetTraces", this::traces);
    }

    /** Takes a segment in as it would be sent. */
    public void put(String document) {
        traces.computeIfAbsent(JSON.readTree(document).path("trace_id").asString(), first -> new ArrayList<>())
                .add(document);
    }

    /** Leaves a trace out of the next answers that ask for it. */
    public void leaveOut(String traceId, int answers) {
        unprocessed.put(traceId, answers);
    }

    /** How many summaries a page has. */
    public void setSummariesAPage(int summaries) {
        summariesAPage = summaries;
    }

    /** Brings every summary twice, as the service does now and then. */
    public void repeatSummaries() {
        repeating = true;
    }

    /** Forgets everything. */
    public void clear() {
        traces.clear();
        unprocessed.clear();
        summariesAPage = 100;
        repeating = false;
    }

    private JsonNode summaries(JsonNode input) {
        Instant from =
                Instant.ofEpochMilli(Math.round(1000 * input.path("StartTime").asDouble()));
        Instant until =
                Instant.ofEpochMilli(Math.round(1000 * input.path("EndTime").asDouble()));
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new AwsError(400, "InvalidRequestException", "Time range cannot be longer than 6 hours");
        }
        String service = service(input);
        List<ObjectNode> found = new ArrayList<>();
        traces.forEach((id, documents) -> {
            List<JsonNode> own = documents.stream().map(JSON::readTree).toList();
            double start = own.stream()
                    .mapToDouble(segment -> segment.path("start_time").asDouble())
                    .min()
                    .orElseThrow();
            boolean within = start >= from.toEpochMilli() / 1000.0 && start < until.toEpochMilli() / 1000.0;
            if (within
                    && own.stream()
                            .anyMatch(segment -> service.isEmpty()
                                    || segment.path("name").asString().equals(service))) {
                found.add(summary(id, start, own));
                if (repeating) {
                    found.add(summary(id, start, own));
                }
            }
        });
        int first = input.has("NextToken")
                ? Integer.parseInt(input.path("NextToken").asString())
                : 0;
        int last = Math.min(found.size(), first + summariesAPage);
        ObjectNode output = JSON.createObjectNode();
        ArrayNode page = output.putArray("TraceSummaries");
        found.subList(first, last).forEach(page::add);
        output.put("TracesProcessedCount", (long) traces.size());
        if (last < found.size()) {
            output.put("NextToken", String.valueOf(last));
        }
        return output;
    }

    private static String service(JsonNode input) {
        if (!input.has("FilterExpression")) {
            return "";
        }
        Matcher service = SERVICE.matcher(input.path("FilterExpression").asString());
        if (!service.matches()) {
            throw new AwsError(400, "InvalidRequestException", "This filter expression is not known here");
        }
        return service.group(1);
    }

    private static ObjectNode summary(String id, double start, List<JsonNode> segments) {
        double end = segments.stream()
                .mapToDouble(segment -> segment.path("end_time").asDouble(start))
                .max()
                .orElse(start);
        return JSON.createObjectNode()
                .put("Id", id)
                .put("StartTime", start)
                .put("Duration", end - start)
                .put(
                        "IsPartial",
                        segments.stream()
                                .anyMatch(segment -> segment.path("in_progress").asBoolean(false)))
                .put("Revision", segments.size());
    }

    private JsonNode traces(JsonNode input) {
        if (input.path("TraceIds").size() > 5) {
            throw new AwsError(400, "InvalidRequestException", "At most five traces can be retrieved at once");
        }
        ObjectNode output = JSON.createObjectNode();
        ArrayNode found = output.putArray("Traces");
        ArrayNode left = output.putArray("UnprocessedTraceIds");
        input.path("TraceIds").forEach(node -> {
            String id = node.asString();
            boolean leftOut = unprocessed.merge(id, -1, Integer::sum) >= 0;
            if (leftOut || !traces.containsKey(id)) {
                left.add(id);
                return;
            }
            ArrayNode segments = found.addObject().put("Id", id).putArray("Segments");
            traces.get(id)
                    .forEach(document -> segments.addObject()
                            .put("Id", JSON.readTree(document).path("id").asString())
                            .put("Document", document));
        });
        return output;
    }
}
