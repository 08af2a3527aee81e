package dev.slipway.portal.security;

import dev.slipway.manifest.TeamName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody whom the portal knows; where they come from depends on the sign-in that is configured. */
public interface People {

    Optional<Person> find(String id);

    /** Everybody, in the order in which they are shown. */
    List<Person> all();

    /**
     * When anybody last signed in, and so may have been added or be called otherwise since; nothing where everybody is known
     * from the start.
     */
    default Optional<Instant> lastSignIn() {
        return Optional.empty();
    }

    /** When the sign-in last said who this is; nothing where it always does, as of the sample people. */
    default Optional<Instant> signedInAt(String id) {
        return Optional.empty();
    }

    /** Teams that the sign-in says the person is a member of, beside what {@code teams.yaml} says. */
    default Set<TeamName> claimedTeams(String id) {
        return Set.of();
    }
}
