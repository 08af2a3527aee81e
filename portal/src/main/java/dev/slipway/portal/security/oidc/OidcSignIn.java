package dev.slipway.portal.security.oidc;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.slipway.portal.outbound.OutboundConnections;
import dev.slipway.portal.security.SignInWay;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Sign-in by an identity provider: every call to it keeps to the rules of {@code outbound}. */
@Configuration
@Profile("oidc")
class OidcSignIn {
    private static final String PAGE = "/oauth2/authorization/" + DiscoveredProvider.ID;

    private final OidcSettings settings;
    private final OutboundConnections outside;

    OidcSignIn(OidcSettings settings, OutboundConnections outside) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The sign-in by OpenID Connect cannot work:\n- " + String.join("\n- ", problems));
        }
        this.settings = settings;
        this.outside = outside;
    }

    @Bean
    DiscoveredProvider discoveredProvider() {
        return new DiscoveredProvider(
                settings,
                RestClient.builder().requestFactory(outside.requests()).build());
    }

    @Bean
    IdTokens idTokens() {
        return new IdTokens(template());
    }

    @Bean
    PersonSigningIn personSigningIn(KnownPeople people) {
        OidcUserService provider = new OidcUserService();
        DefaultOAuth2UserService about = new DefaultOAuth2UserService();
        about.setRestOperations(template());
        provider.setOauth2UserService(about);
        return new PersonSigningIn(provider, people, settings);
    }

    /** Behind a load balancer the portal itself is called by http, and would not know that its cookie is for https. */
    @Bean
    ServletContextInitializer secureSessionCookie() {
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(settings.isEncrypted());
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    SignInWay signInWay(PersonSigningIn people, SignInFailures failures, DiscoveredProvider discovered) {
        return new SignInWay() {
            @Override
            public Optional<String> provider() {
                return Optional.of(settings.name());
            }

            @Override
            public Optional<String> trouble() {
                return discovered.trouble();
            }

            @Override
            public void apply(HttpSecurity http, VaadinSecurityConfigurer vaadin) throws Exception {
                vaadin.oauth2LoginPage(PAGE, settings.address() + "/sign-in");
                http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(PAGE), AnyRequestMatcher.INSTANCE));
                // Vaadin names the page again, but too late: without it here there would be a second one.
                http.oauth2Login(login -> login.loginPage(PAGE)
                        .failureHandler(failures)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                        .userInfoEndpoint(about -> about.oidcUserService(people)));
            }
        };
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(outside.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private RestTemplate template() {
        return new RestTemplate(outside.requests());
    }
}
