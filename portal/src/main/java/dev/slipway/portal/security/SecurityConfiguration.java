package dev.slipway.portal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Rules for requests: sign-in, health and the error page are open, everything else needs a person. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http, JsonMapper json, SignInWay signIn, ContentSecurityPolicy policy) throws Exception {
        SecurityHeaders.on(http, policy);
        var api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health", "/actuator/health/**", "/slipway/**", "/_static/**")
                .permitAll()
                .requestMatchers(api)
                .authenticated()
                .requestMatchers("/webjars/**")
                .authenticated());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(unauthorised(json), api));
        VaadinSecurityConfigurer vaadin = VaadinSecurityConfigurer.vaadin();
        // First into the chain: until then it has nothing that a way to sign in could be added to.
        // What is no address of the portal is answered by its page that says so, to whom is signed in.
        http.with(vaadin, configurer -> configurer.anyRequest(AuthorizedUrl::authenticated));
        signIn.apply(http, vaadin);
        return http.build();
    }

    private static AuthenticationEntryPoint unauthorised(JsonMapper json) {
        return (request, response, failure) -> {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "Sign in, or send an access token.");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        };
    }
}
