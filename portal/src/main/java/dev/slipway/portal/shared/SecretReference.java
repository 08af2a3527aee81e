package dev.slipway.portal.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a secret stands, instead of the secret: {@code env:NAME} for a variable of the environment, {@code
 * file:/run/secrets/name} for a file. It is read when it is used, so that it can be changed without a restart where it
 * stands in a file.
 *
 * @param reference as it stands in the settings
 */
public record SecretReference(String reference) {
    private static final Pattern VARIABLE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern FILE = Pattern.compile("file:/.+");

    /** Refuses anything that could be the secret itself, and does not repeat it. */
    public SecretReference {
        if (!VARIABLE.matcher(reference).matches() && !FILE.matcher(reference).matches()) {
            throw new IllegalArgumentException("A secret is named and not written: env:NAME for a variable of the "
                    + "environment, or file:/path for a file that holds it.");
        }
    }

    /** The reference in a setting, or nothing where that is empty. */
    public static Optional<SecretReference> of(String setting, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new SecretReference(text.strip()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(setting + " cannot be used. " + wrong.getMessage());
        }
    }

    /**
     * The secret.
     *
     * @throws IllegalStateException if it is not where the reference says
     */
    public String value() {
        String value = reference.startsWith("env:") ? variable(reference.substring(4)) : file(reference.substring(5));
        if (value.isBlank()) {
            throw new IllegalStateException("There is no secret at " + reference + ": put it there.");
        }
        return value;
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The file " + path + " with a secret cannot be read: check that it is there, and its rights.",
                    unreadable);
        }
    }
}
