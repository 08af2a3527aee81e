package dev.slipway.portal.api.tokens;

import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedIn;
import java.lang.reflect.Proxy;
import java.time.Clock;

/** Tokens for views that are shown what they show. */
public final class TestTokens {
    private TestTokens() {}

    /** None, and nothing that could be asked. */
    public static Tokens none() {
        TokenRows rows = (TokenRows) Proxy.newProxyInstance(
                TokenRows.class.getClassLoader(), new Class<?>[] {TokenRows.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("No test asks for " + method.getName() + ".");
                });
        return new Tokens(rows, SignedIn.with(Role.DEVELOPER), (action, subject, facts) -> {}, Clock.systemUTC());
    }
}
