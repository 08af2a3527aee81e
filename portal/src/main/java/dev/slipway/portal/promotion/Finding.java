package dev.slipway.portal.promotion;

import java.util.List;

/**
 * What a source found: production's value, the candidate's, and the verdict.
 *
 * @param production the value of what runs, with its unit
 * @param candidate the value of what would run, with its unit
 * @param verdict what to think of the difference
 * @param details further sentences
 */
public record Finding(String production, String candidate, Verdict verdict, List<String> details) {
    /** What stands where production has nothing to compare with. */
    public static final String NOTHING_RUNS = "nothing runs";

    /** What stands in place of a value that nobody measured. */
    public static final String MISSING = "missing";

    public Finding {
        details = List.copyOf(details);
    }

    /** A finding without further sentences. */
    public Finding(String production, String candidate, Verdict verdict) {
        this(production, candidate, verdict, List.of());
    }

    /** A row whose source did not run; {@code words} say why, such as "not run". */
    public static Finding missing(String production, String words) {
        return new Finding(production, MISSING, new Verdict(Grade.MISSING, words));
    }

    /**
     * What to think of a difference.
     *
     * @param grade how good it is
     * @param words the same for the reader, in a few words
     */
    public record Verdict(Grade grade, String words) {}

    /** How good a difference is. */
    public enum Grade {
        GOOD,
        NEUTRAL,
        WARN,
        BAD,
        MISSING
    }
}
