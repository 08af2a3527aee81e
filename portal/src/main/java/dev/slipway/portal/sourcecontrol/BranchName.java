package dev.slipway.portal.sourcecontrol;

import java.util.regex.Pattern;

/**
 * Name of a branch beside main, such as {@code slipway/pristine}.
 *
 * @param value without {@code refs/heads/}; words of lower-case letters, digits, dots and hyphens between slashes
 */
public record BranchName(String value) {
    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)+");

    /** Branch whose tree holds what was generated, as it was generated; after the form that it is checked by. */
    public static final BranchName PRISTINE = new BranchName("slipway/pristine");

    public BranchName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("\"" + OneLine.of(value)
                    + "\" is no name of a branch beside main: write it as slipway/upgrade/orders-api-1.1.0.");
        }
    }

    /** Whether this text is such a name, of a branch that exists or not. */
    public static boolean isOne(String text) {
        boolean refusedByGit = text.contains("..") || text.matches(".*\\.(lock)?(/.*)?");
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !refusedByGit;
    }

    @Override
    public String toString() {
        return value;
    }
}
