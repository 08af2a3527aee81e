package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.Teams;
import org.springframework.stereotype.Component;

/** Who may upgrade what: a function's own team, and for what all share the team that teams.yaml names. */
@Component
class SubjectOwners {
    /** Owner of what all share where teams.yaml names none: a team of this name, if there is one. */
    private static final TeamName ADMINISTRATORS = new TeamName("administrators");

    private final Functions functions;
    private final Teams teams;

    SubjectOwners(Functions functions, Teams teams) {
        this.functions = functions;
        this.teams = teams;
    }

    /**
     * The team.
     *
     * @throws IllegalArgumentException if there is no such function, or its manifest does not say
     */
    TeamName of(UpgradeSubject subject) {
        return switch (subject) {
            case UpgradeSubject.OfFunction function -> owner(function.name());
            case UpgradeSubject.Shared shared ->
                switch (teams.current()) {
                    case Teams.TeamList.Known known -> known.libraries().orElse(ADMINISTRATORS);
                    case Teams.TeamList.Broken broken -> ADMINISTRATORS;
                };
        };
    }

    private TeamName owner(FunctionName function) {
        return functions
                .findReadable(function)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no function " + function + " with a readable manifest: look at the catalog again."))
                .manifest()
                .owner();
    }
}
