package dev.slipway.portal.api.tokens;

import java.time.Instant;
import java.util.Optional;

/**
 * A token as its owner may look at it at any time: all but what it is.
 *
 * @param id its identity in addresses and in the audit
 * @param ownerId sign-in name of the person for whom it acts
 * @param name what its owner calls it
 * @param beginning its first characters
 * @param life its days
 */
public record Token(String id, String ownerId, String name, String beginning, Scope scope, Life life) {

    /**
     * When a token works.
     *
     * @param lastUsedAt the minute of its last use, if there was one
     * @param revokedAt when somebody revoked it, if so
     */
    public record Life(
            Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {}

    /** Whether a token works. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** Whether it works at an instant. */
    public State state(Instant now) {
        if (life.revokedAt().isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(life.expiresAt()) ? State.ACTIVE : State.EXPIRED;
    }
}
