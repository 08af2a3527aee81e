package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.shared.CommitId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who belongs to the team that owns a function. */
@Component
class OwningTeam {
    private final ReleasedManifests manifests;
    private final TeamMembership membership;

    OwningTeam(ReleasedManifests manifests, TeamMembership membership) {
        this.manifests = manifests;
        this.membership = membership;
    }

    /** The owner that a revision's manifest names. */
    Optional<TeamName> of(FunctionName function, CommitId revision) {
        return manifests.of(function, revision).map(Manifest::owner);
    }

    boolean has(Person person, TeamName team) {
        return membership.teamsOf(person.id()).contains(team);
    }

    /** Whether a person, given by their sign-in name, may speak for a team. */
    boolean isSpokenForBy(String personId, TeamName team) {
        return membership.ownedBy(personId).contains(team);
    }
}
