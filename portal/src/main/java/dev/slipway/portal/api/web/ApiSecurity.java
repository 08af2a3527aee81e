package dev.slipway.portal.api.web;

import dev.slipway.portal.api.tokens.TokenSignIn;
import dev.slipway.portal.security.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Rules for what is below {@code /api}: a token each time, no session, no cookie. See
 * docs/decisions/0058-a-token-reads-and-drafts.md.
 */
@Configuration
class ApiSecurity {
    private static final String CHALLENGE = "Bearer realm=\"Slipway\"";
    private static final String BELOW = "/api/";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Bean
    @Order(1)
    SecurityFilterChain apiRequests(
            HttpSecurity http, SecurityHeaders headers, TokenSignIn signIn, RequestRates rates, Problems problems)
            throws Exception {
        headers.on(http);
        http.securityMatcher(new OrRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/api"),
                        PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
                        ApiSecurity::isErrorOfTheApi))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without cookies nothing can be done in somebody's name from a foreign page.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) -> {
                            boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
                            response.setHeader(
                                    HttpHeaders.WWW_AUTHENTICATE,
                                    sent ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
                            problems.write(
                                    response,
                                    HttpStatus.UNAUTHORIZED,
                                    "Send a token that works as \"Authorization: Bearer slw_…\"; people make theirs on"
                                            + " the page API tokens.");
                        })
                        .accessDeniedHandler((request, response, refusal) -> {
                            response.setHeader(
                                    HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"");
                            problems.write(
                                    response,
                                    HttpStatus.FORBIDDEN,
                                    "This token may not do that, or its owner may not.");
                        }))
                .addFilterAfter(new UnexpectedFilter(problems), HeaderWriterFilter.class)
                .addFilterBefore(new OwnOriginFilter(problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(signIn, rates, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(problems), AuthorizationFilter.class)
                .addFilterAfter(new PlainErrors(problems), BodyLimit.class)
                .addFilterAfter(new FreshAnswers(), PlainErrors.class)
                .addFilterAfter(new ShallowEtagHeaderFilter(), FreshAnswers.class);
        return http.build();
    }

    /** What the server refused below {@code /api} before any rule was asked; it is dispatched to the error page. */
    private static boolean isErrorOfTheApi(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith(BELOW);
    }

    /** Addresses that no request may have, such as one with an encoded slash. */
    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return (request, response, rejection) -> {
            if (request.getRequestURI().startsWith(BELOW) && !METHODS.contains(request.getMethod())) {
                response.setHeader(HttpHeaders.ALLOW, "GET, POST");
                problems.write(response, HttpStatus.METHOD_NOT_ALLOWED, "There is no such method: use GET or POST.");
            } else if (request.getRequestURI().startsWith(BELOW)) {
                problems.write(response, HttpStatus.BAD_REQUEST, "The request has characters that none may have.");
            } else {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        };
    }
}
