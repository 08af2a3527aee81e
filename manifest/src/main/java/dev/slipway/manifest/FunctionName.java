package dev.slipway.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a function: its crate, its folder under {@code functions/}, and the stem of its name in AWS.
 *
 * @param value kebab-case, 2 to 40 characters, usable as a Cargo package and free of names that Rust or the workspace
 *     already use
 */
public record FunctionName(String value) implements Comparable<FunctionName> {

    /** The longest name, in characters; leaves room for {@code -production} within Lambda's 64. */
    public static final int LONGEST = 40;

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public FunctionName {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name a function, or nothing when it can; made to be called while typing. */
    public static Optional<Refusal> check(String text) {
        if (text.isBlank()) {
            return Checks.refuse("A function needs a name", "type one in kebab-case, e.g. orders-api");
        }
        if (text.length() < 2 || text.length() > LONGEST) {
            return Checks.refuse(
                    "Function name " + Checks.quoted(text) + " has "
                            + (text.length() == 1 ? "one character" : text.length() + " characters"),
                    "use 2 to " + LONGEST);
        }
        Optional<Refusal> foreign = Checks.foreign("Function name", text);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (!KEBAB_CASE.matcher(text).matches()) {
            return Checks.refuse(
                    "Function name " + Checks.quoted(text) + " is not kebab-case",
                    "start with a lower-case letter and use lower-case letters, digits and single hyphens"
                            + suggestion(text)
                                    .map(name -> ", e.g. " + name.value())
                                    .orElse(", e.g. orders-api"));
        }
        return ReservedCrateNames.reasonAgainst(text)
                .map(reason -> new Refusal(
                        "Function name " + Checks.quoted(text) + " is taken: " + reason,
                        "choose a name that says what the function does, e.g. " + text + "-api"));
    }

    /** The nearest name that is accepted, for text that is not, e.g. {@code orders-api} for {@code Orders API}. */
    public static Optional<FunctionName> suggestion(String text) {
        String start = text.substring(0, Math.min(text.length(), 2 * LONGEST));
        String kebab = start.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        if (kebab.length() > LONGEST) {
            kebab = kebab.substring(0, LONGEST).replaceAll("-+$", "");
        }
        boolean usable = KEBAB_CASE.matcher(kebab).matches()
                && kebab.length() >= 2
                && ReservedCrateNames.reasonAgainst(kebab).isEmpty();
        return usable ? Optional.of(new FunctionName(kebab)) : Optional.empty();
    }

    /** The name as Rust code writes it: hyphens become underscores. */
    public String crateIdentifier() {
        return value.replace('-', '_');
    }

    @Override
    public int compareTo(FunctionName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
