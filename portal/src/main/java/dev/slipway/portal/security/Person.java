package dev.slipway.portal.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who can sign in.
 *
 * @param id sign-in name, as it stands in {@code teams.yaml}
 * @param name the name as people write it
 * @param email address for commits
 * @param roles what the person may do
 */
public record Person(String id, String name, String email, Set<Role> roles) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    public Person {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no sign-in name: lower-case letters, digits and . _ @ - only.");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
