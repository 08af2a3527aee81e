package dev.slipway.portal.api.tokens;

/** What a token may do. */
public enum Scope {
    READ("Read", "Reads functions, figures, approvals, scorecards and operations."),
    DRAFT("Read and draft", "Reads, and drafts functions that you still have to create yourself.");

    private final String label;
    private final String sentence;

    Scope(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** What it is called on screen. */
    public String label() {
        return label;
    }

    /** What it means, as a sentence. */
    public String sentence() {
        return sentence;
    }
}
