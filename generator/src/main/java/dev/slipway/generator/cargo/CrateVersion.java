package dev.slipway.generator.cargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version as Cargo orders it: numbers, then pre-release, then build metadata. */
record CrateVersion(String text, String numbers, String preRelease, String build) implements Comparable<CrateVersion> {

    private static final Pattern FORM =
            Pattern.compile("([0-9]+\\.[0-9]+\\.[0-9]+)(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?");

    static CrateVersion of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new CargoLockException("Cargo.lock holds the version \"" + text
                    + "\", which is not a semantic version: let cargo write the file again (cargo metadata).");
        }
        return new CrateVersion(text, matcher.group(1), orEmpty(matcher.group(2)), orEmpty(matcher.group(3)));
    }

    /** The versions that Cargo takes for compatible with this one, as their common beginning: 1, 0.5 or 0.0.3. */
    String compatibleRange() {
        String[] parts = numbers.split("\\.");
        if (!parts[0].equals("0")) {
            return parts[0];
        }
        return parts[1].equals("0") ? numbers : "0." + parts[1];
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    @Override
    public int compareTo(CrateVersion other) {
        int byNumbers = identifiers(numbers, other.numbers);
        if (byNumbers != 0) {
            return byNumbers;
        }
        if (preRelease.isEmpty() != other.preRelease.isEmpty()) {
            // A version comes after all of its pre-releases.
            return preRelease.isEmpty() ? 1 : -1;
        }
        int byPreRelease = identifiers(preRelease, other.preRelease);
        return byPreRelease != 0 ? byPreRelease : identifiers(build, other.build);
    }

    private static int identifiers(String left, String right) {
        String[] mine = left.split("\\.");
        String[] theirs = right.split("\\.");
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            int byIdentifier = identifier(mine[i], theirs[i]);
            if (byIdentifier != 0) {
                return byIdentifier;
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    private static int identifier(String left, String right) {
        boolean leftIsNumber = left.matches("[0-9]+");
        boolean rightIsNumber = right.matches("[0-9]+");
        if (leftIsNumber && rightIsNumber) {
            int byLength = Integer.compare(left.length(), right.length());
            return byLength != 0 ? byLength : left.compareTo(right);
        }
        return leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1) : left.compareTo(right);
    }
}
