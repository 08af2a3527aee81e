package dev.slipway.manifest;

import java.util.List;

/** What came of changing the text of a {@code function.yaml}. */
public sealed interface ManifestEdit {

    /**
     * The text says what was wanted, and all else is as it was.
     *
     * @param text the file's new text; the old one where nothing had to change
     * @param manifest what it says now
     */
    record Edited(String text, Manifest manifest) implements ManifestEdit {}

    /**
     * The text is left as it is.
     *
     * @param reasons why, at least one, each a sentence or two for the person who wanted the change
     */
    record Refused(List<String> reasons) implements ManifestEdit {

        /** Copies the list; there must be a reason in it. */
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refused edit has no reason: give at least one.");
            }
        }

        /** All reasons as one text. */
        public String reason() {
            return String.join(" ", reasons);
        }
    }
}
