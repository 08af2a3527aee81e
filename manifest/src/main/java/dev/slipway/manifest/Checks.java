package dev.slipway.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the values of this package share: how a refusal becomes an exception, and how a value is quoted in one. */
final class Checks {

    private static final int LONGEST_QUOTE = 60;

    private Checks() {}

    static void demand(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
    }

    static Optional<Refusal> refuse(String problem, String advice) {
        return Optional.of(new Refusal(problem, advice));
    }

    /** A value as a message may show it: short, on one line, and without characters that change how text is read. */
    static String quoted(String value) {
        var shown = new StringBuilder("“");
        value.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(point -> shown.appendCodePoint(isUnprintable(point) ? '\uFFFD' : point));
        if (value.codePointCount(0, value.length()) > LONGEST_QUOTE) {
            shown.append('…');
        }
        return shown.append('”').toString();
    }

    /** Control, format (also bidirectional), line-separating, unassigned and half characters. */
    static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static <T> Optional<Refusal> duplicates(String what, List<T> items, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(name.apply(item))) {
                return refuse(what + " " + quoted(name.apply(item)) + " is listed twice", "keep one of the two");
            }
        }
        return Optional.empty();
    }
}
