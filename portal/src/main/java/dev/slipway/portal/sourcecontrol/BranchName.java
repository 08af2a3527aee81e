package dev.slipway.portal.sourcecontrol;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Name of a branch beside main, such as {@code slipway/pristine} or {@code stricter-rules}.
 *
 * @param value without {@code refs/heads/}; what Git takes as the name of a branch, without characters that nobody sees
 */
public record BranchName(String value) {
    private static final int LONGEST = 200;
    private static final String MAIN = "main";
    private static final Pattern PART =
            Pattern.compile("(?![.-])[^\\s\\p{Cntrl}\\p{Cf}\\p{Cs}~^:?*\\[\\\\/]+(?<!\\.)(?<!\\.lock)");

    /** Branch whose tree holds what was generated, as it was generated; after the form that it is checked by. */
    public static final BranchName PRISTINE = new BranchName("slipway/pristine");

    public BranchName {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "\"" + OneLine.of(value)
                            + "\" is no name of a branch beside main: write it as stricter-rules or slipway/upgrade/orders-api-1.1.0.");
        }
    }

    /** Whether this text is such a name, of a branch that exists or not. */
    public static boolean isOne(String text) {
        boolean reserved = text.equals(MAIN) || text.equals("HEAD") || text.equals("@");
        return text.length() <= LONGEST
                && !reserved
                && !text.contains("..")
                && !text.contains("@{")
                && Stream.of(text.split("/", -1))
                        .allMatch(part -> PART.matcher(part).matches());
    }

    @Override
    public String toString() {
        return value;
    }
}
