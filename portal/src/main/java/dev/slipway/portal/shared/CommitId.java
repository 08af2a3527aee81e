package dev.slipway.portal.shared;

import java.util.regex.Pattern;

/** Identity of a Git commit: its full object id in lower-case hexadecimal digits. */
public record CommitId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public CommitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no commit id: 40 or 64 hexadecimal digits expected.");
        }
    }

    /** The first seven digits, as people quote a commit. */
    public String abbreviated() {
        return value.substring(0, 7);
    }

    @Override
    public String toString() {
        return value;
    }
}
