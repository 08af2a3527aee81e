package dev.slipway.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.audit.AuditFeed;
import dev.slipway.portal.catalog.Teams.Team;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.guidelines.TestDocuments;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import dev.slipway.portal.uikit.NavigationEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** People are found as soon as they have signed in, by what they are called now. */
class PeopleEntriesTest {
    private final PeopleWhoArrive people = new PeopleWhoArrive();

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private PeopleEntries entries;
    private IndexUpkeep index;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(folder, Map.of("teams.yaml", "schema: 1"));
        entries = new PeopleEntries(
                people,
                () -> new TeamList.Known(
                        List.of(new Team(new TeamName("payments"), "Payments", Set.of("lin"), Set.of()))));
        index = new IndexUpkeep(
                catalog.source(),
                List.of(entries),
                new FixedEntries(
                        TestDocuments.sections("guide", "# Guide"),
                        new DefaultListableBeanFactory().getBeanProvider(NavigationEntry.class)),
                new AuditSource(new NothingHappens()));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        catalog.close();
    }

    @Test
    void findsWhoeverSignsInForTheFirstTimeWithTheNextSearch() {
        people.arrives("lin", "Lin Chen");
        assertThat(find("lin")).containsExactly("Lin Chen");
        assertThat(find("okafor")).isEmpty();

        people.arrives("sam", "Sam Okafor");

        assertThat(find("okafor")).containsExactly("Sam Okafor");
        assertThat(find("payments")).containsExactly("Lin Chen");
    }

    @Test
    void findsWhoeverIsCalledOtherwiseByTheNewNameAlone() {
        people.arrives("lin", "Lin Chen");
        assertThat(find("chen")).containsExactly("Lin Chen");

        people.arrives("lin", "Lin Wu");

        assertThat(find("wu")).containsExactly("Lin Wu");
        assertThat(find("chen")).isEmpty();
    }

    @Test
    void readsNobodyAnewWhileNobodySignsIn() {
        people.arrives("lin", "Lin Chen");
        find("lin");

        assertThat(entries.touchedBy(Set.of("README.md"))).isEmpty();
        assertThat(entries.touchedBy(Set.of("teams.yaml"))).containsExactly("teams.yaml");
    }

    private List<String> find(String words) {
        return index.find(new SearchRequest(words, Optional.of(EntryKind.PERSON), "", 20), Set.of()).hits().stream()
                .map(Hit::plainTitle)
                .toList();
    }

    /** People whom an identity provider brings one by one, each at a later moment. */
    private static final class PeopleWhoArrive implements People {
        private final List<Person> known = new ArrayList<>();
        private Instant last = Instant.EPOCH;

        void arrives(String id, String name) {
            known.removeIf(person -> person.id().equals(id));
            known.add(new Person(id, name, id + "@example.com", Set.of()));
            last = last.plusSeconds(60);
        }

        @Override
        public Optional<Person> find(String id) {
            return known.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        @Override
        public List<Person> all() {
            return List.copyOf(known);
        }

        @Override
        public Optional<Instant> lastSignIn() {
            return Optional.of(last).filter(at -> !known.isEmpty());
        }
    }

    /** An audit without entries. */
    private static final class NothingHappens implements AuditFeed {
        @Override
        public List<AuditEntry> after(long number, int limit) {
            return List.of();
        }

        @Override
        public long newest() {
            return 0;
        }
    }
}
