package dev.slipway.portal.security.oidc;

import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes somebody whom the identity provider has signed in into a person of the portal. */
final class PersonSigningIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** Code of a refusal whose description is written for the person. */
    static final String REFUSED = "slipway_refused";

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
    private final KnownPeople people;
    private final OidcSettings settings;

    PersonSigningIn(OAuth2UserService<OidcUserRequest, OidcUser> provider, KnownPeople people, OidcSettings settings) {
        this.provider = provider;
        this.people = people;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = Objects.requireNonNull(provider.loadUser(request));
        String subject = Objects.requireNonNull(user.getSubject(), "A token has a subject.");
        Map<String, Object> all = new HashMap<>(user.getClaims());
        Claims claims = new Claims(all, settings);
        try {
            KnownPeople.Account account = new KnownPeople.Account(settings.issuer(), subject);
            return new SignedIn(people.arrived(account, claims.person(), claims.teams()), user);
        } catch (IllegalArgumentException nobody) {
            throw new OAuth2AuthenticationException(new OAuth2Error(REFUSED, nobody.getMessage(), null), nobody);
        }
    }

    /** Somebody by their name here, with their roles and no others. */
    private static final class SignedIn extends DefaultOidcUser {
        @Serial
        private static final long serialVersionUID = 1;

        private final String id;

        SignedIn(Person person, OidcUser user) {
            super(authorities(person), user.getIdToken(), user.getUserInfo());
            this.id = person.id();
        }

        @Override
        public String getName() {
            return id;
        }

        private static List<GrantedAuthority> authorities(Person person) {
            return person.roles().stream()
                    .map(Role::authority)
                    .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                    .toList();
        }
    }
}
