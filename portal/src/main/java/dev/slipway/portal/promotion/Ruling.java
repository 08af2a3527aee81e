package dev.slipway.portal.promotion;

import java.util.List;

/**
 * What the policy makes of one waiting release and one person.
 *
 * @param policy the policy that decides, or what is wrong with it
 * @param needs who has still to say yes, such as "needs 1 more of: payments owners"
 * @param objections why this person may not approve; empty if they may
 * @param mayReject whether this person may reject
 */
public record Ruling(PolicyReading policy, String needs, List<String> objections, boolean mayReject) {

    public Ruling {
        objections = List.copyOf(objections);
    }

    /** Whether this person may approve. */
    public boolean mayApprove() {
        return objections.isEmpty();
    }
}
