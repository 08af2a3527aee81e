package dev.slipway.portal.catalog.git;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Teams of {@code teams.yaml} at the tip, whose members the sign-in may add to, but not their owners; with a broken file nobody belongs to one,
 * and pages say so.
 */
@Component
class GitTeams implements Teams, TeamMembership {
    private static final String FILE = "teams.yaml";

    private final SourceRepository repository;
    private final People people;
    private Optional<Read> newest = Optional.empty();

    private record Read(CommitId commit, TeamList teams) {}

    GitTeams(SourceRepository repository, People people) {
        this.repository = repository;
        this.people = people;
    }

    @Override
    public synchronized TeamList current() {
        CommitId tip = repository.tip();
        if (newest.isEmpty() || !newest.get().commit().equals(tip)) {
            newest = Optional.of(new Read(tip, at(tip)));
        }
        return newest.get().teams();
    }

    @Override
    public TeamList at(CommitId commit) {
        return repository
                .read(commit, FILE)
                .map(bytes -> TeamsFile.read(Texts.of(bytes).orElse("\0")))
                .orElseGet(TeamsFile::missing);
    }

    @Override
    public Set<TeamName> teamsOf(String personId) {
        Set<TeamName> claimed = people.claimedTeams(personId);
        return names(team -> team.has(personId) || claimed.contains(team.name()));
    }

    @Override
    public Set<TeamName> ownedBy(String personId) {
        return names(team -> team.owners().contains(personId));
    }

    private Set<TeamName> names(Predicate<Team> wanted) {
        return switch (current()) {
            case TeamList.Known known ->
                known.teams().stream().filter(wanted).map(Team::name).collect(Collectors.toUnmodifiableSet());
            case TeamList.Broken broken -> Set.of();
        };
    }
}
