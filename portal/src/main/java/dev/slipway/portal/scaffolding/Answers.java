package dev.slipway.portal.scaffolding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that was answered so far, sound or not.
 *
 * @param values text by question; a question that is missing has its initial answer
 */
public record Answers(Map<Question, String> values) {
    private static final int LONGEST = 12_000;

    /** Copies the answers; refuses one that is far longer than anything that could be meant. */
    public Answers {
        values.forEach((question, text) -> {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("The answer to " + question + " has " + text.length()
                        + " characters: shorten it to " + LONGEST + " at most.");
            }
        });
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** The answers of a new draft. */
    public static Answers initial() {
        return new Answers(Map.of());
    }

    /** The answers among texts that have names; a name that is no question is left out. */
    static Answers named(Map<String, String> texts) {
        Map<Question, String> values = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String text = texts.get(question.name());
            if (text != null) {
                values.put(question, text);
            }
        }
        return new Answers(values);
    }

    /** The answer to one question. */
    public String get(Question question) {
        return Objects.requireNonNullElse(values.get(question), question.initial());
    }

    /** The entries of an answer that is a list. */
    public List<String> list(Question question) {
        return get(question).lines().filter(line -> !line.isBlank()).toList();
    }

    /** These answers with one of them changed. */
    public Answers with(Question question, String text) {
        Map<Question, String> more = new EnumMap<>(Question.class);
        more.putAll(values);
        more.put(question, text);
        return new Answers(more);
    }

    /** What was chosen to invoke the function. */
    public TriggerChoice trigger() {
        return TriggerChoice.of(get(Question.TRIGGER));
    }
}
