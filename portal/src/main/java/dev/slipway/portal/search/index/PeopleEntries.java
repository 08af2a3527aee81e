package dev.slipway.portal.search.index;

import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody who can sign in or stands in {@code teams.yaml}, with their teams; found, they lead to what they did. */
@Component
class PeopleEntries implements EntrySource {
    private static final String FILE = "teams.yaml";

    private final People people;
    private final Teams teams;
    /** As of which sign-in the people were read; somebody may have arrived or be called otherwise since. */
    private volatile Optional<Instant> read = Optional.empty();

    PeopleEntries(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    @Override
    public List<String> groups(CommitId commit) {
        return List.of(FILE);
    }

    @Override
    public Set<String> touchedBy(Set<String> paths) {
        return paths.contains(FILE) || !people.lastSignIn().equals(read) ? Set.of(FILE) : Set.of();
    }

    @Override
    public List<Entry> entries(CommitId commit, String group) {
        Optional<Instant> asOf = people.lastSignIn();
        Map<String, List<String>> teamsOf = new TreeMap<>();
        people.all().forEach(person -> teamsOf.put(person.id(), new ArrayList<>()));
        if (teams.current() instanceof TeamList.Known known) {
            known.teams().forEach(team -> {
                team.owners()
                        .forEach(id -> teamsOf.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(team.title() + " (owner)"));
                team.members()
                        .forEach(id -> teamsOf.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(team.title()));
            });
        }
        List<Entry> entries = teamsOf.entrySet().stream()
                .map(each -> entry(each.getKey(), each.getValue()))
                .toList();
        read = asOf;
        return entries;
    }

    private Entry entry(String id, List<String> inTeams) {
        String name = people.find(id).map(Person::name).orElse(id);
        String text =
                inTeams.isEmpty() ? "In no team." : inTeams.stream().sorted().collect(Collectors.joining(", "));
        return new Entry(EntryKind.PERSON, new Words(name, name.equals(id) ? "" : id, text), "audit?person=" + id);
    }
}
