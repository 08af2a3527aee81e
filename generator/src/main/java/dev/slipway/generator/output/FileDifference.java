package dev.slipway.generator.output;

import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.TextDiff;
import java.util.Optional;

/**
 * A file of which two trees have different contents.
 *
 * @param path where it stands
 * @param before nothing for a file that comes
 * @param after nothing for a file that goes
 */
public record FileDifference(String path, Optional<FileContent> before, Optional<FileContent> after) {

    /** What happens to the file. */
    public enum Kind {
        /** It comes. */
        ADDED,
        /** It gets another content. */
        CHANGED,
        /** It goes. */
        REMOVED
    }

    /** What happens to the file. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The difference as {@code git diff} and {@code patch} have it, with its two lines of names. */
    public String unified() {
        return "--- " + (before.isEmpty() ? "/dev/null" : "a/" + path)
                + "\n+++ " + (after.isEmpty() ? "/dev/null" : "b/" + path)
                + "\n" + TextDiff.unified(before, after);
    }
}
