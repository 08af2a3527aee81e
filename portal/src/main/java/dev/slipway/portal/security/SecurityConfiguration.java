package dev.slipway.portal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/** Rules for people's requests: sign-in, health and the error page are open, everything else needs a person. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain portalSecurity(HttpSecurity http, SignInWay signIn, SecurityHeaders headers) throws Exception {
        headers.on(http);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health", "/actuator/health/**", "/slipway/**", "/_static/**")
                .permitAll()
                .requestMatchers("/webjars/**", "/repository/**", "/documents/**")
                .authenticated());
        VaadinSecurityConfigurer vaadin = VaadinSecurityConfigurer.vaadin();
        // First into the chain: until then it has nothing that a way to sign in could be added to.
        // What is no address of the portal is answered by its page that says so, to whom is signed in.
        http.with(vaadin, configurer -> configurer.anyRequest(AuthorizedUrl::authenticated));
        signIn.apply(http, vaadin);
        return http.build();
    }
}
