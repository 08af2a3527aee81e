package dev.slipway.portal.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LocalProfileGuardTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void letsTheLocalProfileStartOnLoopback() {
        environment.setActiveProfiles("local");
        environment.setProperty("server.address", "127.0.0.1");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", ""})
    void refusesTheLocalProfileOnAnAddressThatOthersReach(String address) {
        environment.setActiveProfiles("local");
        environment.setProperty("server.address", address);

        assertThatThrownBy(this::check).hasMessageContaining("server.address=127.0.0.1");
    }

    @Test
    void refusesTheLocalProfileWithAManagementPortThatOthersReach() {
        environment.setActiveProfiles("local");
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("management.server.port", "9090");

        assertThatThrownBy(this::check).hasMessageContaining("management.server.address");
    }

    @Test
    void refusesTheLocalProfileBehindForwardedHeaders() {
        environment.setActiveProfiles("local");
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("server.forward-headers-strategy", "framework");

        assertThatThrownBy(this::check).hasMessageContaining("forwarded headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.tomcat.remoteip.host-header", "server.tomcat.remoteip.remote-ip-header"})
    void refusesTheLocalProfileWhereTomcatReadsForwardedHeaders(String property) {
        environment.setActiveProfiles("local");
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty(property, "X-Forwarded-Host");

        assertThatThrownBy(this::check).hasMessageContaining(property);
    }

    @Test
    void refusesTheDatabaseConsole() {
        environment.setActiveProfiles("local");
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("spring.h2.console.enabled", "true");

        assertThatThrownBy(this::check).hasMessageContaining("spring.h2.console.enabled");
    }

    @Test
    void refusesToStartWithoutAnySignIn() {
        environment.setActiveProfiles("postgresql");

        assertThatThrownBy(this::check).hasMessageContaining("No sign-in is configured");
    }

    @Test
    void startsWithAnIdentityProviderOnAnyAddress() {
        environment.setActiveProfiles("oidc");
        environment.setProperty("server.address", "0.0.0.0");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesSamplePeopleBesideAnIdentityProvider() {
        environment.setActiveProfiles("local", "oidc");
        environment.setProperty("server.address", "127.0.0.1");

        assertThatThrownBy(this::check).hasMessageContaining("both active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:mem:x"})
    void saysThatTheProfileOfPostgresqlHasNoSuchDatabase(String url) {
        environment.setActiveProfiles("oidc", "postgresql");
        environment.setProperty("spring.datasource.url", url);

        assertThatThrownBy(this::check).hasMessageContaining("spring.datasource.url");
    }

    private void check() {
        new LocalProfileGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
