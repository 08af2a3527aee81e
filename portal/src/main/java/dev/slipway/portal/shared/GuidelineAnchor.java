package dev.slipway.portal.shared;

import java.util.regex.Pattern;

/** Place in the guidelines that a warning links to: a document's name without {@code .md}, and a heading's anchor. */
public record GuidelineAnchor(String document, String heading) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

    public static final GuidelineAnchor MEMORY_TUNING = new GuidelineAnchor("rust-lambda-guidelines", "memory-tuning");
    public static final GuidelineAnchor COLD_STARTS = new GuidelineAnchor("rust-lambda-guidelines", "cold-starts");
    public static final GuidelineAnchor SIZE_BUDGET = new GuidelineAnchor("rust-lambda-guidelines", "size-budget");
    public static final GuidelineAnchor ERRORS_AND_PANICS =
            new GuidelineAnchor("rust-lambda-guidelines", "errors-and-panics");
    public static final GuidelineAnchor SETTINGS_AND_SECRETS =
            new GuidelineAnchor("rust-lambda-guidelines", "settings-and-secrets");
    public static final GuidelineAnchor PARTIAL_BATCHES =
            new GuidelineAnchor("rust-lambda-guidelines", "idempotency-and-partial-batches");
    public static final GuidelineAnchor LOGGING = new GuidelineAnchor("rust-lambda-guidelines", "logging-and-tracing");
    public static final GuidelineAnchor COST = new GuidelineAnchor("rust-lambda-guidelines", "cost");
    public static final GuidelineAnchor PROVISIONED_CONCURRENCY =
            new GuidelineAnchor("rust-lambda-guidelines", "provisioned-concurrency");
    public static final GuidelineAnchor LONG_WORK = new GuidelineAnchor("rust-lambda-guidelines", "long-work");
    public static final GuidelineAnchor PROMOTION = new GuidelineAnchor("rust-lambda-guidelines", "promotion");

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
