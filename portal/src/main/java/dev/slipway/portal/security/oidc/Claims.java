package dev.slipway.portal.security.oidc;

import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says about somebody, in the portal's own words.
 *
 * @param all as they stand in the token and the answer about the person
 */
record Claims(Map<String, Object> all, OidcSettings settings) {

    /**
     * The person, under the sign-in name that the claim has.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the claims make nobody
     */
    Person person() {
        String id = text(settings.personClaim())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("The identity provider sent no claim \""
                        + settings.personClaim() + "\": an administrator has to add it to what the portal gets, or to "
                        + "set slipway.security.oidc.person-claim."));
        return new Person(id, text("name").orElse(id), email(id), roles());
    }

    /** Teams by name; a group in a tree counts by its own name, and what is no name of a team is left out. */
    Set<TeamName> teams() {
        Set<TeamName> teams = new HashSet<>();
        if (!settings.teamsClaim().isBlank()) {
            for (String value : texts(settings.teamsClaim())) {
                try {
                    teams.add(new TeamName(value.substring(value.lastIndexOf('/') + 1)));
                } catch (InvalidValueException noTeam) {
                    // Groups of other systems stand beside those that are teams here.
                    continue;
                }
            }
        }
        return Set.copyOf(teams);
    }

    private Set<Role> roles() {
        Set<String> given = new TreeSet<>(texts(settings.rolesClaim()));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (settings.values(role).stream().anyMatch(given::contains)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** An address that nobody has verified proves nothing, and commits are compared by it. */
    private String email(String id) {
        boolean unverified =
                Boolean.FALSE.equals(all.get("email_verified")) || "false".equals(all.get("email_verified"));
        return text("email").filter(email -> !unverified).orElse(id + "@unverified.invalid");
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(at(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    private List<String> texts(String claim) {
        return switch (at(claim)) {
            case Collection<?> several ->
                several.stream().filter(Objects::nonNull).map(String::valueOf).toList();
            case String words -> List.of(words.split("[ ,]+"));
            case null, default -> List.of();
        };
    }

    /** A claim of that very name, or what its dots lead to. */
    private @Nullable Object at(String claim) {
        Object found = all.get(claim);
        int dot = claim.indexOf('.');
        if (found == null && dot > 0 && all.get(claim.substring(0, dot)) instanceof Map<?, ?> object) {
            Map<String, Object> inner = new java.util.HashMap<>();
            object.forEach((key, value) -> inner.put(String.valueOf(key), value));
            return new Claims(inner, settings).at(claim.substring(dot + 1));
        }
        return found;
    }
}
