package dev.slipway.portal.promotion;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.TeamMembership;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Teams that a test fills by hand. */
public class ManualTeamMembership implements TeamMembership {
    private final Map<String, Set<TeamName>> members = new HashMap<>();
    private final Map<String, Set<TeamName>> owners = new HashMap<>();

    public void clear() {
        members.clear();
        owners.clear();
    }

    public void member(String person, String team) {
        members.put(person, Set.of(new TeamName(team)));
    }

    public void owner(String person, String team) {
        member(person, team);
        owners.put(person, Set.of(new TeamName(team)));
    }

    @Override
    public Set<TeamName> teamsOf(String personId) {
        return members.getOrDefault(personId, Set.of());
    }

    @Override
    public Set<TeamName> ownedBy(String personId) {
        return owners.getOrDefault(personId, Set.of());
    }
}
