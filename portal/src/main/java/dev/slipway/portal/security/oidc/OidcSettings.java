package dev.slipway.portal.security.oidc;

import dev.slipway.portal.security.Role;
import dev.slipway.portal.shared.SecretReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people sign in by OpenID Connect, in the profile "oidc".
 *
 * @param issuer address of the identity provider, as it stands in its tokens
 * @param clientId what the portal is called there
 * @param clientSecret where the secret of that client stands: env:NAME or file:/path
 * @param address address of the portal as people open it, such as {@code https://slipway.example.com}
 * @param name what people call the identity provider
 * @param scopes what is asked for, beside openid
 * @param personClaim claim with the sign-in name, as it stands in {@code teams.yaml}
 * @param rolesClaim claim with what is mapped to roles; dots lead into objects, such as {@code realm_access.roles}
 * @param teamsClaim claim with names of teams, or groups called like them; empty for none, then {@code teams.yaml} alone
 *     counts
 * @param roles which values of that claim give a role, separated by commas, by the role's name
 */
@ConfigurationProperties("slipway.security.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String address,
        String name,
        List<String> scopes,
        String personClaim,
        String rolesClaim,
        String teamsClaim,
        Map<String, String> roles) {
    private static final String PREFIX = "slipway.security.oidc.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    OidcSettings {
        issuer = issuer.strip();
        address = address.strip().replaceAll("/+$", "");
        scopes = List.copyOf(scopes);
        roles = Map.copyOf(roles);
    }

    /** Everything that keeps the sign-in from working, each as a sentence that names the setting and says what to do. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        requireAddress(problems, "issuer", issuer, "https://login.example.com/realms/company");
        requireAddress(problems, "address", address, "https://slipway.example.com");
        requireText(problems, "client-id", clientId, "the name under which the portal is registered");
        requireText(problems, "client-secret", clientSecret, "env:SLIPWAY_OIDC_SECRET");
        requireText(problems, "person-claim", personClaim, "preferred_username");
        requireText(problems, "roles-claim", rolesClaim, "roles");
        try {
            secret().ifPresent(SecretReference::value);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            problems.add(PREFIX + "client-secret: " + wrong.getMessage());
        }
        for (String role : roles.keySet()) {
            if (role(role).isEmpty()) {
                problems.add(PREFIX + "roles." + role + " is no role: use "
                        + Stream.of(Role.values()).map(OidcSettings::key).collect(Collectors.joining(", "))
                        + ".");
            }
        }
        if (values(Role.ADMINISTRATOR).isEmpty()) {
            problems.add(
                    PREFIX + "roles.administrator is empty, so that nobody could look after the portal: name a value"
                            + " of the claim " + rolesClaim + ".");
        }
        return problems;
    }

    Optional<SecretReference> secret() {
        return SecretReference.of(PREFIX + "client-secret", clientSecret);
    }

    /** Values of the claim that give a role. */
    Set<String> values(Role role) {
        return Stream.of(roles.getOrDefault(key(role), "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEncrypted() {
        return address.startsWith("https:");
    }

    private static Optional<Role> role(String key) {
        return Stream.of(Role.values()).filter(role -> key(role).equals(key)).findFirst();
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static void requireText(List<String> problems, String name, String value, String example) {
        if (value.isBlank()) {
            problems.add(PREFIX + name + " is not set: set it, such as to " + example + ".");
        }
    }

    private static void requireAddress(List<String> problems, String name, String value, String example) {
        if (value.isBlank()) {
            requireText(problems, name, value, example);
            return;
        }
        try {
            URI uri = URI.create(value);
            boolean here = uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                problems.add(PREFIX + name + "=" + value + " is no address: write it as " + example + ".");
            } else if (!"https".equals(uri.getScheme()) && !(here && "http".equals(uri.getScheme()))) {
                problems.add(PREFIX + name + "=" + value + " is not encrypted: begin it with https://, since passwords "
                        + "and sessions go through it; http:// is for localhost alone.");
            }
        } catch (IllegalArgumentException broken) {
            problems.add(PREFIX + name + " is no address: write it as " + example + ".");
        }
    }
}
