package dev.slipway.portal.awsfake;

import dev.slipway.portal.awsfake.insights.InsightsQuery;
import dev.slipway.portal.awsfake.insights.MalformedQueryException;
import dev.slipway.portal.awsfake.insights.RawEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CloudWatch Logs: events are kept as they are written; both ways of reading look at the same ones. */
public final class FakeLogs implements FakeService {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROWS_A_PAGE = 10_000;

    private final Map<String, List<RawEvent>> groups = new HashMap<>();
    private final Map<String, Query> queries = new HashMap<>();
    private final Deque<String> endings = new ArrayDeque<>();
    private int eventsAPage = 10_000;
    private int rowsAPage = ROWS_A_PAGE;
    private int looksUntilComplete = 1;

    private static final class Query {
        private final List<Map<String, String>> rows;
        private final long bytes;
        private int looks;
        private String ending;

        Query(List<Map<String, String>> rows, long bytes, int looks, String ending) {
            this.rows = rows;
            this.bytes = bytes;
            this.looks = looks;
            this.ending = ending;
        }
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public Map<String, FakeOperation> operations() {
        return Map.of(
                "FilterLogEvents", this::filter,
                "StartQuery", this::start,
                "GetQueryResults", this::results,
                "StopQuery", this::stop);
    }

    /** Writes an event; creates its group. */
    public synchronized void write(String group, String stream, long timestamp, String message) {
        groups.computeIfAbsent(group, first -> new ArrayList<>()).add(new RawEvent(stream, timestamp, message));
    }

    /** How many raw events a page of FilterLogEvents looks at, whatever matches of them. */
    public synchronized void setEventsAPage(int events) {
        eventsAPage = events;
    }

    /** How many rows a page of GetQueryResults brings. */
    public synchronized void setRowsAPage(int rows) {
        rowsAPage = rows;
    }

    /** How often a query is still running when its results are asked for. */
    public synchronized void setLooksUntilComplete(int looks) {
        looksUntilComplete = looks;
    }

    /** How the next queries end, instead of {@code Complete}. */
    public synchronized void endNextQueries(String... statuses) {
        endings.addAll(List.of(statuses));
    }

    /** Forgets everything. */
    public synchronized void clear() {
        groups.clear();
        queries.clear();
        endings.clear();
        eventsAPage = 10_000;
        rowsAPage = ROWS_A_PAGE;
        looksUntilComplete = 1;
    }

    private List<RawEvent> events(JsonNode input, long from, long until) {
        String group = input.path("logGroupName").asString("");
        if (!groups.containsKey(group)) {
            throw new AwsError(400, "ResourceNotFoundException", "The specified log group does not exist.");
        }
        return groups.get(group).stream()
                .filter(event -> event.timestamp() >= from && event.timestamp() <= until)
                .sorted(Comparator.comparingLong(RawEvent::timestamp))
                .toList();
    }

    private JsonNode filter(JsonNode input) {
        FilterPattern pattern = FilterPattern.of(input.path("filterPattern").asString(""));
        List<RawEvent> all = events(
                input, input.path("startTime").asLong(0), input.path("endTime").asLong(Long.MAX_VALUE));
        int from = input.has("nextToken")
                ? Integer.parseInt(input.path("nextToken").asString().substring(5))
                : 0;
        int until = Math.min(
                all.size(), from + Math.min(eventsAPage, input.path("limit").asInt(eventsAPage)));
        ObjectNode output = JSON.createObjectNode();
        ArrayNode events = output.putArray("events");
        for (int index = from; index < until; index++) {
            RawEvent event = all.get(index);
            if (pattern.matches(event.message())) {
                events.addObject()
                        .put("logStreamName", event.stream())
                        .put("timestamp", event.timestamp())
                        .put("message", event.message())
                        .put("ingestionTime", event.timestamp())
                        .put("eventId", "event-" + index);
            }
        }
        output.putArray("searchedLogStreams");
        if (until < all.size()) {
            output.put("nextToken", "page-" + until);
        }
        return output;
    }

    private JsonNode start(JsonNode input) {
        InsightsQuery query;
        try {
            query = InsightsQuery.parse(input.path("queryString").asString());
        } catch (MalformedQueryException malformed) {
            throw new AwsError(400, "MalformedQueryException", malformed.getMessage());
        }
        List<RawEvent> events = events(
                input,
                1000 * input.path("startTime").asLong(),
                1000 * input.path("endTime").asLong());
        List<Map<String, String>> rows = query.run(events);
        int limit = input.path("limit").asInt(ROWS_A_PAGE);
        long bytes = events.stream()
                .mapToLong(event -> event.message().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        String id = UUID.randomUUID().toString();
        String ending = endings.isEmpty() ? "Complete" : endings.poll();
        queries.put(id, new Query(rows.subList(0, Math.min(limit, rows.size())), bytes, looksUntilComplete, ending));
        return JSON.createObjectNode().put("queryId", id);
    }

    private JsonNode results(JsonNode input) {
        Query query = query(input);
        ObjectNode output = JSON.createObjectNode();
        ArrayNode rows = output.putArray("results");
        output.putObject("statistics").put("bytesScanned", (double) query.bytes);
        if (query.looks > 0) {
            query.looks--;
            return output.put("status", "Running");
        }
        output.put("status", query.ending);
        if (query.ending.equals("Complete")) {
            int from = input.has("nextToken")
                    ? Integer.parseInt(input.path("nextToken").asString())
                    : 0;
            int until = Math.min(query.rows.size(), from + rowsAPage);
            query.rows.subList(from, until).forEach(row -> {
                ArrayNode fields = rows.addArray();
                row.forEach(
                        (field, value) -> fields.addObject().put("field", field).put("value", value));
            });
            if (until < query.rows.size()) {
                output.put("nextToken", String.valueOf(until));
            }
        }
        return output;
    }

    private JsonNode stop(JsonNode input) {
        query(input).ending = "Cancelled";
        return JSON.createObjectNode().put("success", true);
    }

    private Query query(JsonNode input) {
        Query query = queries.get(input.path("queryId").asString());
        if (query == null) {
            throw new AwsError(400, "ResourceNotFoundException", "The specified query does not exist.");
        }
        return query;
    }
}
