package dev.slipway.portal.api.tokens;

import dev.slipway.portal.api.ApiSettings;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.TokenAuthentication;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs programs in: a token that works acts for its owner, as long as there is such a person, with their roles of now. */
@Component
public class TokenSignIn {
    private final TokenRows rows;
    private final People people;
    private final ApiSettings settings;
    private final Clock clock;

    TokenSignIn(TokenRows rows, People people, ApiSettings settings, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who comes with a token.
     *
     * @param tokenId identity of the token
     */
    public record SignedIn(String tokenId, TokenAuthentication authentication) {}

    /** Signs in with what a request brings; nothing if that is no token, or none that works. */
    @Transactional
    public Optional<SignedIn> with(String text) {
        if (!TokenSecret.isOne(text)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return rows.findByHash(new TokenSecret(text).hash())
                .filter(row -> row.token().state(now) == Token.State.ACTIVE)
                .filter(row -> isVouchedFor(row.token().ownerId(), now))
                .flatMap(row -> people.find(row.token().ownerId()).map(person -> {
                    Token token = row.token();
                    if (row.isNews(now)) {
                        rows.noteUse(token.id(), now);
                    }
                    return new SignedIn(
                            token.id(), TokenAuthentication.of(person, token.name(), token.scope() == Scope.DRAFT));
                }));
    }

    /** Whether the sign-in said not too long ago that there is such a person. */
    private boolean isVouchedFor(String owner, Instant now) {
        return people.signedInAt(owner)
                .map(at -> now.isBefore(at.plus(settings.ownerSignedInWithin())))
                .orElse(true);
    }
}
