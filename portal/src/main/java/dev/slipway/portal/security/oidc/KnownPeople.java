package dev.slipway.portal.security.oidc;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody who has signed in, as the identity provider described them the last time. Whoever is called otherwise later
 * stays the same person here, and a name that was somebody's never becomes another's: four eyes depend on both.
 */
@Component
@Profile("oidc")
class KnownPeople implements People {
    private final JdbcClient database;
    private final Clock clock;

    KnownPeople(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who somebody is at the identity provider, for ever. */
    record Account(String issuer, String subject) {}

    @Override
    public Optional<Person> find(String id) {
        return database.sql("select * from person where id = ?")
                .param(id)
                .query(KnownPeople::person)
                .optional();
    }

    @Override
    public List<Person> all() {
        return database.sql("select * from person order by name, id")
                .query(KnownPeople::person)
                .list();
    }

    @Override
    public Optional<Instant> lastSignIn() {
        return database.sql("select max(signed_in_at) from person")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<Instant> signedInAt(String id) {
        return database.sql("select signed_in_at from person where id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Set<TeamName> claimedTeams(String id) {
        return database
                .sql("select teams from person where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(KnownPeople::words)
                .orElse(Set.of())
                .stream()
                .map(TeamName::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Notes somebody who signs in, and says who that is here.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the name is somebody else's
     */
    @Transactional
    public Person arrived(Account account, Person claimed, Set<TeamName> teams) {
        Optional<String> known = database.sql("select id from person where issuer = ? and subject = ?")
                .params(account.issuer(), account.subject())
                .query(String.class)
                .optional();
        if (known.isEmpty() && find(claimed.id()).isPresent()) {
            throw new IllegalArgumentException("The sign-in name " + claimed.id() + " belongs to another account, that "
                    + "had it before: an administrator has to give you another one at the identity provider.");
        }
        String id = known.orElse(claimed.id());
        Person person = new Person(id, claimed.name(), claimed.email(), claimed.roles());
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String roles = joined(person.roles().stream().map(Role::name));
        String belongsTo = joined(teams.stream().map(TeamName::value));
        if (known.isPresent()) {
            database.sql("update person set name = ?, email = ?, roles = ?, teams = ?, signed_in_at = ? where id = ?")
                    .params(person.name(), person.email(), roles, belongsTo, now, id)
                    .update();
        } else {
            database.sql("insert into person (id, name, email, roles, teams, issuer, subject, signed_in_at) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            person.name(),
                            person.email(),
                            roles,
                            belongsTo,
                            account.issuer(),
                            account.subject(),
                            now)
                    .update();
        }
        return person;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Set<Role> roles =
                words(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Person(row.getString("id"), row.getString("name"), row.getString("email"), roles);
    }

    private static Collection<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(" "));
    }
}
