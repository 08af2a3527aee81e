package dev.slipway.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a setting in SSM Parameter Store; a name, never a value.
 *
 * @param value levels of letters, digits, {@code . _ -}, divided by slashes, without one at either end; 64 at
 *     most
 */
public record ParameterName(String value) implements Comparable<ParameterName> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public ParameterName {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name a parameter, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        if (text.length() > 64 || text.chars().filter(c -> c == '/').count() > 13) {
            return Checks.refuse(
                    "Parameter name " + Checks.quoted(text) + " is too long or too deep",
                    "keep it to 64 characters and 14 levels");
        }
        if (!FORM.matcher(text).matches()) {
            return Checks.refuse(
                    "Parameter name " + Checks.quoted(text) + " is not one that SSM accepts here",
                    "use letters, digits, dots, hyphens and underscores, with single slashes between levels,"
                            + " e.g. quotes/currency");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("aws") || lower.startsWith("ssm")) {
            return Checks.refuse(
                    "Parameter name " + Checks.quoted(text) + " begins with aws or ssm, which AWS keeps for itself",
                    "begin with the name of the function or team");
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(ParameterName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
