package dev.slipway.manifest;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of three numbers.
 *
 * @param major breaks what was
 * @param minor adds to what was
 * @param patch repairs what was
 */
public record SemanticVersion(int major, int minor, int patch) implements Comparable<SemanticVersion> {

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");

    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::major)
            .thenComparingInt(SemanticVersion::minor)
            .thenComparingInt(SemanticVersion::patch);

    /** The version of a text such as {@code 1.0.0}; an {@link InvalidValueException} says why another text is none. */
    public static SemanticVersion of(String text) {
        Checks.demand(check(text));
        String[] parts = text.split("\\.");
        return new SemanticVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The reason why this text is not a version, or nothing when it is one. */
    public static Optional<Refusal> check(String text) {
        return FORM.matcher(text).matches()
                ? Optional.empty()
                : Checks.refuse("Version " + Checks.quoted(text) + " is not made of three numbers", "write e.g. 1.0.0");
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
