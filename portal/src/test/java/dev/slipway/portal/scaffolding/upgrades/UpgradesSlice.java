package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.portal.audit.ManualAuditAnchors;
import dev.slipway.portal.changes.EndedOperations;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.sourcecontrol.CatalogSeed;
import dev.slipway.portal.sourcecontrol.Seeds;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.ActiveProfiles;

/** Marks a test that upgrades functions of a real repository, as operations on a database in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = UpgradesSlice.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:upgrades;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000",
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("local")
public @interface UpgradesSlice {

    /** The services and what they need, without web and views. */
    @Configuration
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @EnableMethodSecurity
    @EntityScan({
        "dev.slipway.portal.audit",
        "dev.slipway.portal.changes",
        "dev.slipway.portal.scaffolding",
        "dev.slipway.portal.sourcecontrol.watch"
    })
    @EnableJpaRepositories({
        "dev.slipway.portal.audit",
        "dev.slipway.portal.changes",
        "dev.slipway.portal.scaffolding",
        "dev.slipway.portal.sourcecontrol.watch"
    })
    @ComponentScan(
            basePackages = {
                "dev.slipway.portal.audit",
                "dev.slipway.portal.catalog.git",
                "dev.slipway.portal.changes.engine",
                "dev.slipway.portal.scaffolding",
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
        CatalogSeed catalogSeed() {
            return Seeds::packed;
        }

        @Bean
        EndedOperations endedOperations() {
            return new EndedOperations();
        }
    }
}
