package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.TeamMembership;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The rule that the developers of a function's team build and run it. */
@Component
@Profile("local")
class FunctionAccess {
    private final Functions functions;
    private final CurrentPerson currentPerson;
    private final TeamMembership membership;

    FunctionAccess(Functions functions, CurrentPerson currentPerson, TeamMembership membership) {
        this.functions = functions;
        this.currentPerson = currentPerson;
        this.membership = membership;
    }

    Access of(FunctionName function) {
        Optional<Person> person = currentPerson.get();
        Optional<CatalogEntry.Readable> entry = functions.findReadable(function);
        if (person.isEmpty()) {
            return new Access.Refused("Sign in to build and invoke " + function + ".");
        }
        if (entry.isEmpty()) {
            return new Access.Refused(function + " has no readable manifest in the catalog: mend it first.");
        }
        TeamName owner = entry.get().manifest().owner();
        boolean granted = person.get().has(Role.DEVELOPER)
                && membership.teamsOf(person.get().id()).contains(owner);
        return granted
                ? new Access.Granted()
                : new Access.Refused("Developers of team " + owner + " build and invoke " + function + ". You, "
                        + person.get().name() + ", are not one of them: ask the team, or have teams.yaml changed.");
    }

    /** Throws {@link AccessDeniedException} if the person may not. */
    void require(FunctionName function) {
        if (of(function) instanceof Access.Refused refused) {
            throw new AccessDeniedException(refused.reason());
        }
    }
}
