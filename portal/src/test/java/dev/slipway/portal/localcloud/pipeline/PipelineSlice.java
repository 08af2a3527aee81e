package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.ServicesOnDatabase;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.Retentions;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
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

/** Marks a test that runs the pipeline on a database in memory, stage by stage, with builds and environments by hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = PipelineSlice.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pipeline" + ServicesOnDatabase.AS_IN_PRODUCTION,
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("local")
@interface PipelineSlice {

    /** The pipeline without its threads and views. */
    @Configuration
    @ServicesOnDatabase
    @EntityScan("dev.slipway.portal.localcloud.pipeline")
    @EnableJpaRepositories("dev.slipway.portal.localcloud.pipeline")
    @ComponentScan(
            basePackages = {"dev.slipway.portal.localcloud.pipeline", "dev.slipway.portal.security"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.ui\\..*",
                                ".*\\.PipelineRunner",
                                ".*\\.security\\.(SecurityConfiguration|LoopbackHostFilter|SampleSignIn)"
                            }))
    @Import(CurrentPerson.class)
    class Services {
        @Bean
        ManualClock clock() {
            return new ManualClock(Instant.parse("2026-11-20T10:00:00Z"), Duration.ofMillis(1));
        }

        @Bean
        ManualAudit audit() {
            return new ManualAudit();
        }

        @Bean
        ManualCatalog catalog() {
            return new ManualCatalog();
        }

        @Bean
        ManualBuilds builds(DataFolder data) {
            return new ManualBuilds(data.dataFolder());
        }

        @Bean
        ManualEnvironments environments() {
            return new ManualEnvironments();
        }

        @Bean
        DataFolder dataFolder() throws IOException {
            return new DataFolder(Files.createTempDirectory("slipway-pipeline"));
        }

        /** Keeps the two newest releases of a function, whatever their age. */
        @Bean
        LocalCloudSettings settings() {
            return new LocalCloudSettings("", "", "", Map.of(), Duration.ofMinutes(1), Retentions.keeping(2));
        }

        @Bean
        TeamMembership teams() {
            return new TeamMembership() {
                @Override
                public Set<TeamName> teamsOf(String personId) {
                    return personId.equals("noor")
                            ? Set.of(new TeamName("identity"))
                            : Set.of(new TeamName("payments"));
                }

                @Override
                public Set<TeamName> ownedBy(String personId) {
                    return Set.of();
                }
            };
        }
    }
}
