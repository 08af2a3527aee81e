package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a table, a queue or a bucket.
 *
 * @param value 3 to 63 letters, digits and single hyphens or underscores, beginning with a letter
 */
public record ResourceName(String value) implements Comparable<ResourceName> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public ResourceName {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name a table, queue or bucket, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        Optional<Refusal> foreign = Checks.foreign("Resource name", text);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (text.length() < 3 || text.length() > 63 || !FORM.matcher(text).matches()) {
            return Checks.refuse(
                    "Resource name " + Checks.quoted(text)
                            + " is not 3 to 63 letters, digits and single hyphens or underscores",
                    "begin with a letter, e.g. orders");
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(ResourceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
