package dev.slipway.portal.shared;

import java.util.regex.Pattern;

/** Place in the guidelines that a warning links to: a document's name without {@code .md}, and a heading's anchor. */
public record GuidelineAnchor(String document, String heading) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

    public GuidelineAnchor {
        if (!SLUG.matcher(document).matches() || !SLUG.matcher(heading).matches()) {
            throw new IllegalArgumentException("\"" + document + "#" + heading + "\" is no guideline anchor: "
                    + "use lower-case letters, digits and hyphens, such as rust-lambda-guidelines#memory-tuning.");
        }
    }

    /** Where the portal shows it, relative to the portal's root. */
    public String address() {
        return "guidelines/" + document + "#" + heading;
    }
}
