package dev.slipway.cli;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.memory.Goal;
import dev.slipway.analysis.memory.MemoryQuestion;
import dev.slipway.analysis.memory.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reader of the questions of {@code memory recommend}; what is wrong with one is said with its place. */
final class MemoryQuestions {

    private static final JsonMapper JSON = new JsonMapper();

    private MemoryQuestions() {}

    /** A question about a function on an architecture. */
    record Asked(String function, Architecture architecture, MemoryQuestion question) {}

    static List<Asked> read(InputFile input) throws IOException {
        String text = input.text();
        if (text.isBlank()) {
            throw new RefusedException(input.title() + " is empty: give a JSON array of functions.");
        }
        JsonNode array;
        try {
            array = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new RefusedException(input.title() + " is not valid JSON" + fault(broken) + ".");
        }
        if (!array.isArray()) {
            throw new RefusedException(input.title() + " is no JSON array: write [ ] around the functions.");
        }
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            asked.add(asked(new Entry(input.title() + ", entry " + (i + 1), array.get(i))));
        }
        return asked;
    }

    /** Where and what; what follows a colon in the parser's messages is advice to programmers. */
    private static String fault(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null
                ? ": it is nested too deeply"
                : ", line " + location.getLineNr() + ", column " + location.getColumnNr() + ": "
                        + broken.getOriginalMessage().replaceFirst("(?s): .*", "");
    }

    private static Asked asked(Entry entry) {
        String function = entry.text("function");
        Goal goal = Goal.labelled(entry.text("goal"))
                .orElseThrow(() -> entry.refusal("goal", "is not cost, balanced or speed"));
        Architecture architecture = Architecture.labelled(entry.text("architecture"))
                .orElseThrow(() -> entry.refusal("architecture", "is not arm64 or x86_64"));
        List<Observation> observations = new ArrayList<>();
        for (Entry observation : entry.entries("observations")) {
            observations.add(observation.checked(() -> new Observation(
                    observation.whole("memoryMb"),
                    observation
                            .node("durationMs", "is no number", JsonNode::isNumber)
                            .asDouble(),
                    observation.count("count"))));
        }
        List<Integer> candidates = new ArrayList<>();
        for (JsonNode candidate : entry.node("candidatesMb", "is no array", JsonNode::isArray)) {
            candidates.add(entry.whole("candidatesMb", candidate));
        }
        return entry.checked(() -> new Asked(
                function,
                architecture,
                new MemoryQuestion(
                        entry.whole("currentMb"), entry.whole("maxMemoryMb"), goal, observations, candidates)));
    }

    /** An object of the input with the words for its place. */
    private record Entry(String place, JsonNode node) {

        String text(String key) {
            return node(key, "is no text", JsonNode::isString).stringValue();
        }

        int whole(String key) {
            return whole(key, node(key, "is no whole number", JsonNode::isNumber));
        }

        /** JSON knows one kind of numbers: 128 and 128.0 are the same, and tools on the way write either. */
        int whole(String key, JsonNode value) {
            if (!value.isNumber() || value.asDouble() != Math.rint(value.asDouble())) {
                throw refusal(key, "is no whole number");
            }
            if (Math.abs(value.asDouble()) > Integer.MAX_VALUE) {
                throw refusal(key, "is far too large");
            }
            return (int) value.asDouble();
        }

        /** Counts beyond what a number of 64 bits holds count as the most that it holds. */
        long count(String key) {
            double value = node(key, "is no whole number", JsonNode::isNumber).asDouble();
            if (value != Math.rint(value)) {
                throw refusal(key, "is no whole number");
            }
            return (long) value;
        }

        List<Entry> entries(String key) {
            List<Entry> entries = new ArrayList<>();
            for (JsonNode each : node(key, "is no array", JsonNode::isArray)) {
                entries.add(new Entry(place + ", " + key + " " + (entries.size() + 1), each));
            }
            return entries;
        }

        JsonNode node(String key, String otherwise, Predicate<JsonNode> as) {
            JsonNode value = node.path(key);
            if (value.isMissingNode()) {
                throw refusal(key, "is missing");
            }
            if (!as.test(value)) {
                throw refusal(key, otherwise);
            }
            return value;
        }

        <T> T checked(Supplier<T> value) {
            try {
                return value.get();
            } catch (IllegalArgumentException invalid) {
                throw new RefusedException(place + ": " + invalid.getMessage());
            }
        }

        RefusedException refusal(String key, String what) {
            return new RefusedException(place + ": " + key + " " + what + ".");
        }
    }
}
