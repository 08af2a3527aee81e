package dev.slipway.portal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Sign-in of the sample people: a click, since the server then answers on loopback alone. */
@Configuration
@Profile("local")
public class SampleSignIn {
    /** Not a secret: whoever reaches the loopback address may be any of the sample people. */
    public static final String PASSWORD = "sample";

    @Bean
    SignInWay sampleSignInWay() {
        return new SignInWay() {
            @Override
            public Optional<String> provider() {
                return Optional.empty();
            }

            @Override
            public void apply(HttpSecurity http, VaadinSecurityConfigurer vaadin) {
                vaadin.loginView("sign-in");
            }
        };
    }

    @Bean
    UserDetailsService samplePeopleDetails(People people) {
        return id -> people.find(id)
                .map(person -> User.withUsername(person.id())
                        .password("{noop}" + PASSWORD)
                        .authorities(
                                person.roles().stream().map(Role::authority).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("Nobody is called " + id + "."));
    }
}
