package dev.slipway.portal.telemetry;

import dev.slipway.portal.shared.GuidelineAnchor;
import java.util.List;

/**
 * One reason why a function is slow or dear, with what was seen of it.
 *
 * @param subject in one or two words, such as "architecture"
 * @param sentence what is so, and what to do
 * @param evidence the facts behind it, each a short sentence with its figures; at least one
 * @param anchor the guideline that says more
 */
public record Slowness(String subject, Weight weight, String sentence, List<String> evidence, GuidelineAnchor anchor) {

    /** Copies the evidence; refuses a reason without any. */
    public Slowness {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("\"" + sentence + "\" has no evidence: say what was seen.");
        }
    }

    /** How much it matters. */
    public enum Weight {
        /** Worth knowing. */
        NOTE,
        /** Worth a change. */
        WARNING,
        /** Breaks a rule or is about to break the function. */
        PROBLEM
    }
}
