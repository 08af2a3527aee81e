package dev.slipway.portal.promotion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policy makes of one waiting release and one person.
 *
 * @param policy the policy that decides, or what is wrong with it
 * @param needs who has still to say yes, such as "needs 1 more of: payments owners"
 * @param notices what the policy makes of the release, for everybody to know; forbids nothing by itself
 * @param rights what this person may do
 */
public record Ruling(PolicyReading policy, String needs, List<String> notices, Rights rights) {

    public Ruling {
        notices = List.copyOf(notices);
    }

    /**
     * What one person may do about one release.
     *
     * @param objections why this person may not approve, the freeze apart; empty if they may
     * @param freeze the freeze that is on, if one is
     * @param mayReject whether this person may reject
     */
    public record Rights(List<String> objections, Optional<Freeze> freeze, boolean mayReject) {

        public Rights {
            objections = List.copyOf(objections);
        }
    }

    /** Whether this person may approve. */
    public boolean mayApprove() {
        return rights.objections().isEmpty() && rights.freeze().isEmpty();
    }

    /** Whether this person may approve in spite of the freeze that is on, with a reason. */
    public boolean mayBreakGlass() {
        return rights.objections().isEmpty()
                && rights.freeze().filter(Freeze::breakable).isPresent();
    }

    /** Whether this person may reject. */
    public boolean mayReject() {
        return rights.mayReject();
    }

    /** Why this person may not approve, the freeze included; empty if they may. */
    public List<String> objections() {
        return rights.freeze()
                .map(freeze -> Stream.concat(rights.objections().stream(), Stream.of(freeze.inWords()))
                        .toList())
                .orElse(rights.objections());
    }
}
