package dev.slipway.manifest.deployed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the description of a Lambda version says: which release it is, and of which commit.
 *
 * @param release the release's number, from 1
 * @param commit the commit's id in hexadecimal digits
 */
public record ReleaseLabel(int release, String commit) {

    private static final Pattern FORM = Pattern.compile("v([1-9]\\d{0,8}) ([0-9a-f]{7,64})");

    /** Refuses a number below 1, and what is no commit's id. */
    public ReleaseLabel {
        if (release < 1 || !commit.matches("[0-9a-f]{7,64}")) {
            throw new IllegalArgumentException(
                    "Release " + release + " of commit \"" + commit + "\" is none: write e.g. v12 3f2a1b9.");
        }
    }

    /** The label of this text, or nothing where it is none. */
    public static Optional<ReleaseLabel> of(String text) {
        Matcher label = FORM.matcher(text);
        return label.matches()
                ? Optional.of(new ReleaseLabel(Integer.parseInt(label.group(1)), label.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "v" + release + " " + commit;
    }
}
