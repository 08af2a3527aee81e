package dev.slipway.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Refuses text with a letter, digit or mark beyond ASCII, which may look like one of these, as Cyrillic о does; {@code
     * what} names the value, e.g. {@code Function name}.
     */
    static Optional<Refusal> foreign(String what, String text) {
        return text.codePoints()
                .filter(point -> point > 0x7F)
                .mapToObj(point -> new Refusal(
                        what + " " + quoted(text) + " has the character " + quoted(Character.toString(point))
                                + " (U+%04X, %s)".formatted(point, Character.getName(point)),
                        "write it with the letters a to z, even if it looks like one of them"))
                .findFirst();
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

    /** Refuses text that is no line of visible characters, or too long a one; {@code noun} says what it would be. */
    static Optional<Refusal> sentence(String noun, String text, int longest, String elsewhere) {
        String title = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        if (text.codePoints().anyMatch(Checks::isUnprintable)) {
            return refuse(
                    title + " " + quoted(text) + " has a line break or an invisible character",
                    "keep it to one line of visible text");
        }
        if (!text.strip().equals(text)) {
            return refuse(title + " " + quoted(text) + " begins or ends with a space", "remove it");
        }
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? refuse("The " + noun + " has " + length + " characters", "keep it to " + longest + "; " + elsewhere)
                : Optional.empty();
    }

    /** Refuses a list of more items than a function can have: variables and policies of Lambda are bounded, too. */
    static Optional<Refusal> tooMany(String title, int items) {
        return items > Needs.MOST
                ? refuse(
                        title + " are a list of " + items + " items",
                        "a function has at most " + Needs.MOST
                                + " of a kind; split it, or let one name stand for several")
                : Optional.empty();
    }

    /**
     * Refuses more names than a function can have, a name that stands twice in a list, and two that the environment of a
     * process could not tell apart.
     */
    static Optional<Refusal> clashes(SettingKind kind, List<String> names) {
        Optional<Refusal> tooMany = tooMany(kind.noun() + "s", names.size());
        if (tooMany.isPresent()) {
            return tooMany;
        }
        Map<String, String> byVariable = new HashMap<>();
        for (String name : names) {
            String variable = new SettingVariable(kind, name).variable();
            String other = byVariable.putIfAbsent(variable, name);
            if (name.equals(other)) {
                return refuse(kind.noun() + " " + quoted(name) + " is listed twice", "keep one of the two");
            }
            if (other != null) {
                return refuse(
                        kind.noun() + "s " + quoted(other) + " and " + quoted(name) + " share the environment variable "
                                + variable,
                        "rename one of the two");
            }
        }
        return Optional.empty();
    }
}
