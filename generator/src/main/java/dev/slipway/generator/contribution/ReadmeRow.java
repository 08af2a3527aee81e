package dev.slipway.generator.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row of the table in a function's README: a title, and names and words about it. */
public final class ReadmeRow {

    private final String title;
    private final List<Map<String, Object>> parts = new ArrayList<>();

    ReadmeRow(String title) {
        this.title = title;
    }

    /** Adds a name, set as code; it must be free of back-ticks. */
    public ReadmeRow code(String name) {
        parts.add(Map.of("text", name, "code", true));
        return this;
    }

    /** Adds words, whatever people wrote. */
    public ReadmeRow text(String words) {
        parts.add(Map.of("text", words, "code", false));
        return this;
    }

    /** Adds the comma between two things, where there is one already. */
    public ReadmeRow next() {
        return parts.isEmpty() ? this : text(", ");
    }

    /** As templates see it. */
    Map<String, Object> words() {
        return Map.of("title", title, "parts", List.copyOf(parts));
    }
}
