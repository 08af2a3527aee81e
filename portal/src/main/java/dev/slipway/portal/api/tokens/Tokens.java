package dev.slipway.portal.api.tokens;

import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.security.AdministratorsOnly;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedInOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of the signed-in person, who makes and revokes them in person; each change is written into the audit. */
@Service
@Transactional
public class Tokens {
    /** So many of a person's tokens may work at the same time. */
    static final int MOST = 20;

    private static final Duration SHOWN_AFTER_EXPIRY = Duration.ofDays(90);

    private final TokenRows rows;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final Clock clock;

    Tokens(TokenRows rows, CurrentPerson current, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person's own, newest first, with those that expired in the last 90 days. */
    @SignedInOnly
    @Transactional(readOnly = true)
    public List<Token> mine() {
        return rows.findByOwnerOrderByCreatedAtDesc(current.require().id()).stream()
                .map(TokenRow::token)
                .toList();
    }

    /** Everybody's, newest first. */
    @AdministratorsOnly
    @Transactional(readOnly = true)
    public List<Token> everybodys() {
        return rows.findAllByOrderByCreatedAtDesc().stream()
                .map(TokenRow::token)
                .toList();
    }

    /**
     * Makes a token; what comes back holds it for the only time.
     *
     * @throws IllegalArgumentException if the person has as many as may work at the same time, or one of this name
     */
    @SignedInOnly
    public CreatedToken create(NewToken wanted) {
        Person person = current.require();
        Instant now = clock.instant();
        List<Token> active = mine().stream()
                .filter(token -> token.state(now) == Token.State.ACTIVE)
                .toList();
        if (active.size() >= MOST) {
            throw new IllegalArgumentException(
                    "You have " + active.size() + " tokens that work, and more may not be: revoke one first.");
        }
        if (active.stream().anyMatch(token -> token.name().equals(wanted.name()))) {
            throw new IllegalArgumentException("You have a token \"" + wanted.name()
                    + "\" that works: give this one another name, by which drafts and the audit tell them apart.");
        }
        TokenSecret secret = TokenSecret.random();
        Token token = rows.save(new TokenRow(person.id(), wanted, secret, now)).token();
        audit.record(
                "token.created",
                person.id(),
                Map.of(
                        "token", token.id(),
                        "name", token.name(),
                        "scope", token.scope().label(),
                        "expires", token.life().expiresAt().toString()));
        return new CreatedToken(token, secret);
    }

    /**
     * Ends a token at once; without effect on one that is revoked. Administrators may end anybody's.
     *
     * @throws AccessDeniedException if it is somebody else's, or there is none
     */
    @SignedInOnly
    public void revoke(String id) {
        Person person = current.require();
        TokenRow row = rows.findById(id)
                .filter(found -> found.token().ownerId().equals(person.id()) || person.has(Role.ADMINISTRATOR))
                .orElseThrow(() -> new AccessDeniedException("Only its owner and administrators revoke a token."));
        Token token = row.token();
        if (token.life().revokedAt().isEmpty()) {
            row.revoke(clock.instant());
            audit.record("token.revoked", token.ownerId(), Map.of("token", id, "name", token.name()));
        }
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT2M")
    void forgetOldOnes() {
        rows.deleteExpiredBefore(clock.instant().minus(SHOWN_AFTER_EXPIRY));
    }
}
