package dev.slipway.portal.api.web;

import dev.slipway.portal.api.tokens.TokenSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by the token in its {@code Authorization} header, and by nothing else. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final TokenSignIn signIn;
    private final RequestRates rates;
    private final Problems problems;

    TokenFilter(TokenSignIn signIn, RequestRates rates, Problems problems) {
        this.signIn = signIn;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TokenSignIn.SignedIn> found = bearer(request).flatMap(signIn::with);
        if (found.isPresent()) {
            long waitSeconds = rates.take(found.get().tokenId());
            if (waitSeconds > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waitSeconds));
                problems.write(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "This token has asked too often in the last minute: ask again in " + waitSeconds + " s.");
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(found.get().authentication());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
