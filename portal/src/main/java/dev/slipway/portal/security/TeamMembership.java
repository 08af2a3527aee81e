package dev.slipway.portal.security;

import dev.slipway.manifest.TeamName;
import java.util.Set;

/** Port: which teams a person belongs to; the catalog answers it from {@code teams.yaml}. */
public interface TeamMembership {

    /** Teams in which the person is a member or an owner. */
    Set<TeamName> teamsOf(String personId);

    /** Teams whose functions the person may speak for. */
    Set<TeamName> ownedBy(String personId);
}
