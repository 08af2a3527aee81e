package dev.slipway.portal.promotion;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may speak for a function, as production's policy and production's manifest say. */
@Component
class Approvers {
    private final Policies policies;
    private final OwningTeam team;

    Approvers(Policies policies, OwningTeam team) {
        this.policies = policies;
        this.team = team;
    }

    /** The team that the policy names; the owners themselves where it cannot be read, since harm must be ended then too. */
    Optional<TeamName> inAnEmergency(Comparison comparison) {
        return policies.governing(comparison) instanceof PolicyReading.Valid valid
                ? of(comparison, valid.policy())
                : owner(comparison);
    }

    /** The team that a policy names. */
    Optional<TeamName> of(Comparison comparison, PromotionPolicy policy) {
        return owner(comparison).map(policy.voting().approvers()::teamFor);
    }

    /** The owner as production's revision names it, so that a change of owner is approved by the former one. */
    Optional<TeamName> owner(Comparison comparison) {
        Release governing = comparison.production().orElse(comparison.candidate());
        return team.of(comparison.function(), governing.revision());
    }

    /** Whether a person, given by their sign-in name, is counted among those who speak for a team. */
    boolean count(String personId, Optional<TeamName> name) {
        return name.filter(known -> team.isSpokenForBy(personId, known)).isPresent();
    }

    boolean include(Person person, Optional<TeamName> name) {
        return person.has(Role.APPROVER) && count(person.id(), name);
    }
}
