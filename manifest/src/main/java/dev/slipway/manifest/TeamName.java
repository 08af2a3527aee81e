package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a team that owns functions.
 *
 * @param value kebab-case, 2 to 40 characters
 */
public record TeamName(String value) implements Comparable<TeamName> {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public TeamName {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name a team, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        if (text.isBlank()) {
            return Checks.refuse("A function needs an owner", "name a team of teams.yaml, e.g. payments");
        }
        Optional<Refusal> foreign = Checks.foreign("Team name", text);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (text.length() < 2 || text.length() > 40 || !KEBAB_CASE.matcher(text).matches()) {
            return Checks.refuse(
                    "Team name " + Checks.quoted(text) + " is not kebab-case of 2 to 40 characters",
                    "use lower-case letters, digits and single hyphens, e.g. payments");
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(TeamName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
