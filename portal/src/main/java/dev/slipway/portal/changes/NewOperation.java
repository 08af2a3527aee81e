package dev.slipway.portal.changes;

/**
 * What shall be done, in the words of the kind of operation that does it.
 *
 * @param kind name of the {@link OperationKind} or {@link CatalogChange}
 * @param subject what it is done to, such as a function's name
 * @param payload what the kind needs to know, in a form of its own such as JSON; never a secret
 * @param dedupeKey what is done once only, such as the draft that a function is made of: a second start with the same
 *     key finds the first operation
 */
public record NewOperation(String kind, String subject, String payload, String dedupeKey) {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PAYLOAD = 100_000;

    public NewOperation {
        require("kind", kind, LONGEST_TEXT);
        require("subject", subject, LONGEST_TEXT);
        require("dedupe key", dedupeKey, LONGEST_TEXT);
        if (payload.length() > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("The operation's payload has " + payload.length()
                    + " characters: keep it below " + LONGEST_PAYLOAD + ".");
        }
    }

    private static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("The operation's " + what + " must have 1 to " + longest
                    + " characters and has " + text.length() + ".");
        }
    }
}
