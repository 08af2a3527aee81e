package dev.slipway.portal.api.tokens;

import dev.slipway.portal.api.ApiSettings;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedIn;
import dev.slipway.portal.security.TokenAuthentication;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tokens for views that are shown what they show. */
public final class TestTokens {
    private TestTokens() {}

    /** Signs in with texts that are no tokens: each is one of lin, called like the text. */
    public static TokenSignIn signingEverybodyIn() {
        Person lin = new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER));
        return new TokenSignIn(
                rows(), new OnePerson(lin), new ApiSettings(600, Duration.ofDays(30)), Clock.systemUTC()) {
            @Override
            public Optional<SignedIn> with(String text) {
                return Optional.of(new SignedIn(text, TokenAuthentication.of(lin, text, false)));
            }
        };
    }

    /** None, and nothing that could be asked. */
    public static Tokens none() {
        return new Tokens(rows(), SignedIn.with(Role.DEVELOPER), (action, subject, facts) -> {}, Clock.systemUTC());
    }

    private static TokenRows rows() {
        return (TokenRows) Proxy.newProxyInstance(
                TokenRows.class.getClassLoader(), new Class<?>[] {TokenRows.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("No test asks for " + method.getName() + ".");
                });
    }
}
