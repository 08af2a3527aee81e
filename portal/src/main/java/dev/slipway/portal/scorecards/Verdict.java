package dev.slipway.portal.scorecards;

import java.time.LocalDate;

/** What a check found, with the fact behind it. */
public sealed interface Verdict {

    /** The fact that decided, as a sentence. */
    String fact();

    /** The function meets what is expected. */
    record Passed(String fact) implements Verdict {}

    /**
     * The function does not.
     *
     * @param advice what to do, as a sentence
     */
    record Failed(String fact, String advice) implements Verdict {}

    /** Nobody can say, which is neither good nor bad; the fact says why. */
    record NotKnown(String fact) implements Verdict {}

    /**
     * The function does not, or nobody can say, and it need not until a day.
     *
     * @param exemption in whose name, why, and until when
     */
    record Exempt(String fact, Exemption exemption) implements Verdict {}

    /** The verdict in a word or two, such as {@code not met}. */
    default String word() {
        return switch (this) {
            case Passed passed -> "met";
            case Failed failed -> "not met";
            case NotKnown unknown -> "not known";
            case Exempt exempt -> "exempt";
        };
    }

    /** Whether nothing stands between the function and the level because of this. */
    default boolean counts() {
        return this instanceof Passed || this instanceof Exempt;
    }

    /**
     * That a function need not pass a check for a while.
     *
     * @param function the function's name
     * @param check the check's id
     * @param reason why, in a sentence
     * @param until the last day on which it holds
     * @param approver sign-in name that the file gives as who allowed it, which must be an owner of the function's team;
     *     nobody proves it, as whoever may push can write it; empty where its manifest itself lifts a limit for a time
     */
    record Exemption(String function, String check, String reason, LocalDate until, String approver) {

        /** Until when, in whose name and why, such as {@code until 2027-03-31, names ada as approver: It is cut into parts.} */
        public String inWords() {
            return "until " + until + ", "
                    + (approver.isEmpty() ? "as function.yaml says" : "names " + approver + " as approver") + ": "
                    + reason;
        }
    }
}
