package dev.slipway.portal.scorecards;

import dev.slipway.portal.changes.OperationId;
import java.time.LocalDate;
import java.util.List;

/** Exempts functions from checks for a while, as changes in Git by owners of their teams. */
public interface Exemptions {
    /** Most days that an exemption may last: longer, and nobody remembers why. */
    int LONGEST_DAYS = 366;

    /** Most characters of a reason. */
    int LONGEST_REASON = 400;

    /**
     * What is wished for.
     *
     * @param check the check's id
     * @param reason why, in a sentence
     * @param until the last day on which it holds
     */
    record Wish(String check, String reason, LocalDate until) {}

    /** Whether the signed-in person owns functions of a team. */
    boolean mayGrant(String team);

    /** The days on which an exemption may end, the first and the last. */
    List<LocalDate> days();

    /**
     * Starts the change that exempts a function; the signed-in person is its approver.
     *
     * @throws IllegalArgumentException if the wish has no reason, a day that is over or too far away, or an unknown check
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the function's
     *     team; that they own it, too, is asked by the operation, which looks at the newest teams
     */
    OperationId grant(String function, Wish wish);
}
