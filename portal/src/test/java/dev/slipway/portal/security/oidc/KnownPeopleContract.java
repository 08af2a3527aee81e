package dev.slipway.portal.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.oidc.KnownPeople.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who has signed in, whatever the database. */
abstract class KnownPeopleContract {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Account ACCOUNT = new Account("https://login.example.com", "4711");
    private static final Person LIN = new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER));
    private static final Set<TeamName> PAYMENTS = Set.of(new TeamName("payments"));

    private final JdbcClient database = JdbcClient.create(database());
    private final KnownPeople people = new KnownPeople(database, Clock.fixed(NOW, ZoneOffset.UTC));

    abstract DataSource database();

    static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @BeforeEach
    void forgetEverybody() {
        database.sql("delete from person").update();
    }

    @Test
    void knowsWhoeverHasSignedIn() {
        assertThat(people.find("lin")).isEmpty();

        assertThat(people.arrived(ACCOUNT, LIN, PAYMENTS)).isEqualTo(LIN);

        assertThat(people.find("lin")).contains(LIN);
        assertThat(people.all()).containsExactly(LIN);
        assertThat(people.claimedTeams("lin")).isEqualTo(PAYMENTS);
        assertThat(people.claimedTeams("nobody")).isEmpty();
    }

    @Test
    void takesWhatTheProviderSaysTheNextTime() {
        people.arrived(ACCOUNT, LIN, PAYMENTS);
        Person promoted = new Person("lin", "Lin Wu", "wu@example.com", Set.of(Role.APPROVER, Role.DEVELOPER));

        people.arrived(ACCOUNT, promoted, Set.of());

        assertThat(people.all()).containsExactly(promoted);
        assertThat(people.claimedTeams("lin")).isEmpty();
    }

    @Test
    void remembersWhenTheProviderVouchedForSomebodyLast() {
        people.arrived(ACCOUNT, LIN, PAYMENTS);
        Instant later = NOW.plus(Duration.ofDays(3));

        assertThat(people.signedInAt("lin")).contains(NOW);
        new KnownPeople(database, Clock.fixed(later, ZoneOffset.UTC)).arrived(ACCOUNT, LIN, PAYMENTS);

        assertThat(people.signedInAt("lin")).contains(later);
        assertThat(people.signedInAt("nobody")).isEmpty();
    }

    @Test
    void saysWhenAnybodyLastSignedIn() {
        Instant later = NOW.plus(Duration.ofDays(3));
        assertThat(people.lastSignIn()).isEmpty();

        new KnownPeople(database, Clock.fixed(later, ZoneOffset.UTC)).arrived(ACCOUNT, LIN, PAYMENTS);
        people.arrived(
                new Account(ACCOUNT.issuer(), "4712"),
                new Person("sam", "Sam Okafor", "sam@example.com", Set.of()),
                Set.of());

        assertThat(people.lastSignIn()).contains(later);
    }

    @Test
    void staysTheSamePersonUnderAnotherName() {
        people.arrived(ACCOUNT, LIN, PAYMENTS);

        Person renamed = people.arrived(ACCOUNT, new Person("lin.wu", "Lin Wu", "wu@example.com", Set.of()), PAYMENTS);

        assertThat(renamed.id()).isEqualTo("lin");
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void givesNobodyTheNameOfAnother() {
        people.arrived(ACCOUNT, LIN, PAYMENTS);

        assertThatThrownBy(() -> people.arrived(new Account(ACCOUNT.issuer(), "4712"), LIN, PAYMENTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lin")
                .hasMessageContaining("administrator");
    }
}
