package dev.slipway.portal.security.oidc;

import dev.slipway.portal.shared.SecretReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The identity provider as it describes itself, asked for when the first person signs in: the portal starts without it,
 * and asks again while it does not answer.
 */
final class DiscoveredProvider implements ClientRegistrationRepository {
    static final String ID = "slipway";
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final RestClient requests;
    private Optional<ClientRegistration> found = Optional.empty();

    DiscoveredProvider(OidcSettings settings, RestClient requests) {
        this.settings = settings;
        this.requests = requests;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /**
     * The provider.
     *
     * @throws IllegalStateException with a sentence for administrators, if it does not answer as it should
     */
    synchronized ClientRegistration registration() {
        if (found.isEmpty()) {
            found = Optional.of(discover());
        }
        return found.get();
    }

    /** Why the provider cannot be used now; it is asked again, whatever it said before. */
    Optional<String> trouble() {
        try {
            discover();
            return Optional.empty();
        } catch (IllegalStateException trouble) {
            return Optional.ofNullable(trouble.getMessage());
        }
    }

    private ClientRegistration discover() {
        Map<String, Object> description = description();
        if (!settings.issuer().equals(description.get("issuer"))) {
            throw new IllegalStateException("slipway.security.oidc.issuer=" + settings.issuer()
                    + " is not what the identity provider calls itself: copy its issuer, with or without the slash at "
                    + "its end.");
        }
        List<String> scopes = new ArrayList<>(List.of("openid"));
        settings.scopes().stream().filter(scope -> !scope.isBlank()).forEach(scopes::add);
        return ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientName(settings.name())
                .clientId(settings.clientId())
                .clientSecret(settings.secret().map(SecretReference::value).orElse(""))
                .redirectUri(settings.address() + "/login/oauth2/code/" + ID)
                .scope(scopes)
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private Map<String, Object> description() {
        try {
            Map<String, Object> answer = requests.get()
                    .uri(settings.issuer().replaceAll("/+$", "") + DESCRIPTION)
                    .retrieve()
                    .body(OBJECT);
            return Optional.ofNullable(answer).orElse(Map.of());
        } catch (RestClientException failure) {
            throw new IllegalStateException(
                    "The identity provider " + settings.issuer() + " does not describe itself: check "
                            + "slipway.security.oidc.issuer, that it runs, and that slipway.outbound.allowed lists its "
                            + "host if it is within the company.",
                    failure);
        }
    }
}
