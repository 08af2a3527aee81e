package dev.slipway.portal.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Gate before the start: sample people and the local cloud run only where nobody but this machine can reach them, and
 * without them there must be another sign-in.
 */
class LocalProfileGuard implements EnvironmentPostProcessor {
    private static final List<String> FORWARDING = List.of(
            "server.tomcat.remoteip.remote-ip-header",
            "server.tomcat.remoteip.protocol-header",
            "server.tomcat.remoteip.host-header",
            "server.tomcat.remoteip.port-header");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            requireSignIn(environment);
            requireDatabase(environment);
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("oidc"))) {
            throw new IllegalStateException(
                    "The profiles \"local\" and \"oidc\" are both active, and only one of them can "
                            + "sign people in: leave \"local\" out where others reach the portal.");
        }
        requireLoopback(environment, "server.address");
        if (environment.getProperty("management.server.port") != null) {
            requireLoopback(environment, "management.server.address");
        }
        requireUnset(environment, "server.forward-headers-strategy", "none");
        // Tomcat reads forwarded headers as soon as one of these names one, whatever the strategy says.
        FORWARDING.forEach(property -> requireUnset(environment, property, ""));
        requireUnset(environment, "spring.h2.console.enabled", "false");
    }

    private static void requireSignIn(ConfigurableEnvironment environment) {
        if (!environment.acceptsProfiles(Profiles.of("oidc"))) {
            throw new IllegalStateException("No sign-in is configured: start with the profile \"local\" "
                    + "(sample people, this machine only) or \"oidc\" (people of an identity provider, as "
                    + "slipway.security.oidc says). Active: "
                    + Arrays.toString(environment.getActiveProfiles()) + ".");
        }
    }

    private static void requireDatabase(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of("postgresql"))) {
            String url = environment.getProperty("spring.datasource.url", "");
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalStateException("The profile \"postgresql\" needs spring.datasource.url, such as "
                        + "jdbc:postgresql://database.example.com/slipway, and has "
                        + (url.isBlank() ? "none" : "one of another database")
                        + ": set it, with spring.datasource.username and spring.datasource.password.");
            }
        }
    }

    private static void requireLoopback(ConfigurableEnvironment environment, String property) {
        String address = environment.getProperty(property);
        if (!isLoopback(address)) {
            throw new IllegalStateException("The profile \"local\" needs " + property + "=127.0.0.1 and has "
                    + (address == null ? "none" : address)
                    + ": its sample people need no password, so it must not answer other machines.");
        }
    }

    private static void requireUnset(ConfigurableEnvironment environment, String property, String allowed) {
        String value = environment.getProperty(property, allowed);
        if (!value.equalsIgnoreCase(allowed)) {
            throw new IllegalStateException(
                    "The profile \"local\" ignores forwarded headers and has no database console: " + "remove "
                            + property + "=" + value + " or leave the profile off.");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
