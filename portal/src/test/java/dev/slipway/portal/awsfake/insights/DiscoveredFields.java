package dev.slipway.portal.awsfake.insights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service discovers in an event by itself: Lambda's fields in text lines, every leaf of JSON lines. */
final class DiscoveredFields {
    private static final Pattern TYPE = Pattern.compile("(REPORT|START|END) RequestId: (\\S+)[\\s\\S]*");
    private static final Map<String, Pattern> FIGURES = Map.of(
            "@duration", Pattern.compile("\\tDuration: ([\\d.]+) ms"),
            "@billedDuration", Pattern.compile("\\tBilled Duration: ([\\d.]+) ms"),
            "@initDuration", Pattern.compile("\\tInit Duration: ([\\d.]+) ms"));
    /** Megabytes as millions. */
    private static final Map<String, Pattern> SIZES = Map.of(
            "@memorySize", Pattern.compile("\\tMemory Size: (\\d+) MB"),
            "@maxMemoryUsed", Pattern.compile("\\tMax Memory Used: (\\d+) MB"));

    private DiscoveredFields() {}

    static Map<String, Value> of(RawEvent event) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("@timestamp", new Value.Time(event.timestamp()));
        fields.put("@message", new Value.Text(event.message()));
        fields.put("@logStream", new Value.Text(event.stream()));
        if (event.message().startsWith("{")) {
            json(event.message(), fields);
        } else {
            text(event.message(), fields);
        }
        return fields;
    }

    private static void text(String message, Map<String, Value> fields) {
        Matcher type = TYPE.matcher(message);
        if (!type.matches()) {
            return;
        }
        fields.put("@type", new Value.Text(type.group(1)));
        fields.put("@requestId", new Value.Text(type.group(2)));
        FIGURES.forEach((name, pattern) -> figure(message, pattern, 1, name, fields));
        SIZES.forEach((name, pattern) -> figure(message, pattern, 1_000_000, name, fields));
    }

    private static void figure(String message, Pattern pattern, double unit, String name, Map<String, Value> fields) {
        Matcher figure = pattern.matcher(message);
        if (figure.find()) {
            fields.put(name, new Value.Number(Double.parseDouble(figure.group(1)) * unit));
        }
    }

    private static void json(String message, Map<String, Value> fields) {
        try {
            leaves("", JsonMapper.shared().readTree(message), fields);
        } catch (JacksonException text) {
            // A line that begins like JSON and is none has no fields.
        }
    }

    private static void leaves(String prefix, JsonNode node, Map<String, Value> fields) {
        node.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                leaves(name + ".", value, fields);
            } else if (value.isNumber()) {
                fields.put(name, new Value.Number(value.asDouble()));
            } else if (value.isString()) {
                fields.put(name, new Value.Text(value.asString()));
            }
        });
    }
}
