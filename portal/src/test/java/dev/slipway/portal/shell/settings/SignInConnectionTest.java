package dev.slipway.portal.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignInWay;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class SignInConnectionTest {

    @Test
    void saysWhatKeepsTheProviderFromSigningPeopleIn() {
        SignInConnection connection = connection(Optional.of("Example"), Optional.of("It is away."));

        assertThat(connection.connections())
                .singleElement()
                .satisfies(shown -> assertThat(shown.target()).isEqualTo("Example, by OpenID Connect"));
        assertThat(connection.test("Sign-in").steps())
                .first()
                .isEqualTo(new Step("The identity provider describes itself", Outcome.FAILED, "It is away."));
    }

    @Test
    void countsWhoHasWhichRole() {
        assertThat(connection(Optional.of("Example"), Optional.empty())
                        .test("Sign-in")
                        .steps())
                .extracting(Step::outcome)
                .containsExactly(Outcome.WORKS, Outcome.WORKS, Outcome.FAILED, Outcome.WORKS);
        assertThat(connection(Optional.empty(), Optional.empty())
                        .test("Sign-in")
                        .steps())
                .hasSize(Role.values().length);
    }

    private static SignInConnection connection(Optional<String> provider, Optional<String> trouble) {
        List<Person> everybody = List.of(
                new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER)),
                new Person("grace", "Grace Novak", "grace@example.com", Set.of(Role.ADMINISTRATOR)));
        People people = new People() {
            @Override
            public Optional<Person> find(String id) {
                return Optional.empty();
            }

            @Override
            public List<Person> all() {
                return everybody;
            }
        };
        return new SignInConnection(people, new SignInWay() {
            @Override
            public Optional<String> provider() {
                return provider;
            }

            @Override
            public Optional<String> trouble() {
                return trouble;
            }

            @Override
            public void apply(HttpSecurity http, VaadinSecurityConfigurer vaadin) {
                throw new UnsupportedOperationException("Nobody signs in here.");
            }
        });
    }
}
