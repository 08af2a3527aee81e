package dev.slipway.portal.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final Map<String, Object> LIN = Map.of(
            "preferred_username",
            "Lin",
            "name",
            "Lin Chen",
            "email",
            "lin@example.com",
            "realm_access",
            Map.of("roles", List.of("engineers", "leads", "offline_access")),
            "groups",
            List.of("/company/payments", "All Staff", "identity"));

    @Test
    void makesAPersonWithRolesAndTeams() {
        Claims claims = claims(LIN);

        assertThat(claims.person())
                .isEqualTo(new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER, Role.APPROVER)));
        assertThat(claims.teams()).containsExactlyInAnyOrder(new TeamName("payments"), new TeamName("identity"));
    }

    @Test
    void givesNoRoleThatNoClaimGives() {
        assertThat(claims(with(LIN, "realm_access", Map.of("roles", List.of("administrator", "developer"))))
                        .person()
                        .roles())
                .isEmpty();
        assertThat(claims(with(LIN, "realm_access", "platform")).person().roles())
                .isEmpty();
        assertThat(claims(with(LIN, "realm_access", Map.of("roles", "platform leads")))
                        .person()
                        .roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.APPROVER);
    }

    @Test
    void takesNoAddressThatNobodyVerified() {
        assertThat(claims(with(LIN, "email_verified", false)).person().email()).isEqualTo("lin@unverified.invalid");
        assertThat(claims(with(LIN, "email_verified", true)).person().email()).isEqualTo("lin@example.com");
    }

    @Test
    void saysWhichClaimIsMissing() {
        Map<String, Object> nameless = new HashMap<>(LIN);
        nameless.remove("preferred_username");

        assertThatThrownBy(() -> claims(nameless).person())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preferred_username")
                .hasMessageContaining("slipway.security.oidc.person-claim");
        assertThatThrownBy(() -> claims(with(LIN, "preferred_username", "a b")).person())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    private static Claims claims(Map<String, Object> all) {
        return new Claims(all, OidcSamples.settings());
    }
}
