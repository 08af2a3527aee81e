package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.TeamMembership;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose runs a person may change: those of their teams' functions. */
@Component
@Profile("local")
class Rights {
    private final Functions functions;
    private final TeamMembership teams;
    private final CurrentPerson currentPerson;

    Rights(Functions functions, TeamMembership teams, CurrentPerson currentPerson) {
        this.functions = functions;
        this.teams = teams;
        this.currentPerson = currentPerson;
    }

    /** Refuses people outside the owning team; a function whose manifest cannot be read has no owner to ask. */
    void require(FunctionName function) {
        Person person = currentPerson.require();
        functions.findReadable(function).ifPresent(readable -> {
            var owner = readable.manifest().owner();
            if (!teams.teamsOf(person.id()).contains(owner)) {
                throw new AccessDeniedException(
                        function + " belongs to " + owner + ": ask one of its members, or become one in teams.yaml.");
            }
        });
    }
}
