package dev.slipway.portal.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the audit as readers see it.
 *
 * @param number position in the chain, from 1
 * @param at when it was recorded, to the microsecond
 * @param actor who did it
 * @param deed what was done
 * @param hash SHA-256 over the entry and the one before it, in hexadecimal digits
 */
public record AuditEntry(long number, Instant at, Actor actor, Deed deed, String hash) {

    /**
     * Who acted.
     *
     * @param id sign-in name; empty for the portal itself
     * @param name the name as people write it
     */
    public record Actor(String id, String name) {
        /** The portal, where nobody is signed in. */
        static final Actor PORTAL = new Actor("", "Slipway");
    }

    /**
     * What was done.
     *
     * @param action verb and object, such as {@code promotion.approved}
     * @param subject what it was done to
     * @param facts further facts by name, sorted
     */
    public record Deed(String action, String subject, Map<String, String> facts) {}
}
