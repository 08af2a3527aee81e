package dev.slipway.portal.awsfake.insights;

import java.util.List;
import java.util.Map;

/** A query, ready to be run over events. */
public final class InsightsQuery {
    private final List<Command> commands;

    private InsightsQuery(List<Command> commands) {
        this.commands = commands;
    }

    /** Reads a query's text; throws {@link MalformedQueryException} for anything that is not known here. */
    public static InsightsQuery parse(String text) {
        return new InsightsQuery(QueryParser.parse(text));
    }

    /** Rows of the result, each with the fields that have a value, as texts. */
    public List<Map<String, String>> run(List<RawEvent> events) {
        List<Map<String, Value>> rows =
                events.stream().map(DiscoveredFields::of).toList();
        for (Command command : commands) {
            rows = command.of(rows);
        }
        return rows.stream().map(InsightsQuery::printed).toList();
    }

    private static Map<String, String> printed(Map<String, Value> row) {
        Map<String, String> printed = new java.util.LinkedHashMap<>();
        row.forEach((name, value) -> value.printed().ifPresent(text -> printed.put(name, text)));
        return printed;
    }
}
