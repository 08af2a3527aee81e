package dev.slipway.portal.security.oidc;

import java.util.List;
import java.util.Map;

/** Settings that work. */
final class OidcSamples {

    private OidcSamples() {}

    static OidcSettings settings() {
        return settings("https://login.example.com", "file:/dev/null", "https://slipway.example.com");
    }

    static OidcSettings settings(String issuer, String secret, String address) {
        return new OidcSettings(
                issuer,
                "slipway",
                secret,
                address,
                "Example",
                List.of("profile", "email"),
                "preferred_username",
                "realm_access.roles",
                "groups",
                Map.of("developer", "dev, engineers", "approver", "leads", "administrator", "platform"));
    }
}
