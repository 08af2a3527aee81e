package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a secret in Secrets Manager; a name, never a value.
 *
 * @param value letters, digits and {@code / _ + = . @ -}; 1 to 64 characters, no slash at either end
 */
public record SecretName(String value) implements Comparable<SecretName> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_+=.@-]+(/[A-Za-z0-9_+=.@-]+)*");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public SecretName {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot name a secret, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        if (text.length() > 64 || !FORM.matcher(text).matches()) {
            // The text is not repeated: a person may have pasted the secret itself.
            return Checks.refuse(
                    "This is not a name that Secrets Manager accepts",
                    "give the secret's name, never its value: letters, digits and / _ + = . @ -,"
                            + " at most 64, e.g. quotes/api-key");
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(SecretName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
