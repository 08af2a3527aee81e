package dev.slipway.portal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Port: how people sign in; the profile decides for one way. */
public interface SignInWay {

    /** Name of the identity provider that signs people in, or nothing where they choose one of the sample people. */
    Optional<String> provider();

    /** What keeps the identity provider from signing people in right now, as a sentence; nothing where all is well. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Sets the requests of the sign-in up. */
    void apply(HttpSecurity http, VaadinSecurityConfigurer vaadin) throws Exception;
}
