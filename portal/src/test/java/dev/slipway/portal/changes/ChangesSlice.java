package dev.slipway.portal.changes;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.ServicesOnDatabase;
import dev.slipway.portal.audit.ManualAuditAnchors;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.TeamMembership;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ActiveProfiles;

/** Marks a test that runs operations and the catalog's watch on a database in memory, with real transactions. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = ChangesSlice.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:changes" + ServicesOnDatabase.AS_IN_PRODUCTION,
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("local")
public @interface ChangesSlice {

    /** The services and what they need, without web and views. */
    @Configuration
    @ServicesOnDatabase
    @EntityScan({"dev.slipway.portal.audit", "dev.slipway.portal.changes", "dev.slipway.portal.sourcecontrol.watch"})
    @EnableJpaRepositories({
        "dev.slipway.portal.audit",
        "dev.slipway.portal.changes",
        "dev.slipway.portal.sourcecontrol.watch"
    })
    @ComponentScan(
            basePackages = {
                "dev.slipway.portal.audit",
                "dev.slipway.portal.changes.engine",
                "dev.slipway.portal.sourcecontrol.watch",
                "dev.slipway.portal.security"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.(ui|web|anchor)\\..*",
                                ".*\\.security\\.(SecurityConfiguration|LoopbackHostFilter|SampleSignIn)"
                            }))
    @Import(CurrentPerson.class)
    class Services {
        private static final Map<String, TeamName> TEAMS = Map.of(
                "lin", new TeamName("payments"), "sam", new TeamName("payments"), "noor", new TeamName("identity"));

        @Bean
        ManualAuditAnchors anchors() {
            return new ManualAuditAnchors();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ManualSourceRepository sourceRepository() {
            return new ManualSourceRepository();
        }

        @Bean
        AddMember addMember(ManualSourceRepository repository) {
            return new AddMember(repository);
        }

        @Bean
        EndedOperations endedOperations() {
            return new EndedOperations();
        }

        @Bean
        TeamMembership membership() {
            return new TeamMembership() {
                @Override
                public Set<TeamName> teamsOf(String personId) {
                    return TEAMS.containsKey(personId) ? Set.of(TEAMS.get(personId)) : Set.of();
                }

                @Override
                public Set<TeamName> ownedBy(String personId) {
                    return Set.of();
                }
            };
        }
    }
}
