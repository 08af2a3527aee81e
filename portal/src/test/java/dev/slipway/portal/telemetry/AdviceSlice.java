package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.ServicesOnDatabase;
import dev.slipway.portal.audit.ManualAuditAnchors;
import dev.slipway.portal.changes.EndedOperations;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.security.CurrentPerson;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

/** Marks a test of imports, memory advice and tuning runs on a real repository, with operations on a database in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = AdviceSlice.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:advice" + ServicesOnDatabase.AS_IN_PRODUCTION,
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("local")
@interface AdviceSlice {

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
                "dev.slipway.portal.catalog.git",
                "dev.slipway.portal.changes.engine",
                "dev.slipway.portal.sourcecontrol.watch",
                "dev.slipway.portal.security",
                "dev.slipway.portal.telemetry.imports",
                "dev.slipway.portal.telemetry.memory",
                "dev.slipway.portal.telemetry.rollups",
                "dev.slipway.portal.telemetry.tuning"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.(ui|web|anchor|oidc)\\..*",
                                ".*Test.*",
                                ".*OnDatabase",
                                ".*\\.security\\.(SecurityConfiguration|LoopbackHostFilter|SampleSignIn)"
                            }))
    @Import({CurrentPerson.class, Performance.class, SampleRollups.class})
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
        EndedOperations endedOperations() {
            return new EndedOperations();
        }

        @Bean
        ManualSamples samples() {
            return new ManualSamples();
        }

        @Bean
        ManualTuningBench bench() {
            return new ManualTuningBench();
        }

        @Bean
        TelemetrySettings settings() {
            return new TelemetrySettings(
                    "eu-central-1",
                    "",
                    new TelemetrySettings.Ingestion(
                            2,
                            Duration.ofMinutes(5),
                            Duration.ofHours(1),
                            Duration.ofMinutes(15),
                            Duration.ofDays(14)));
        }
    }

    /** A bench whose figures a test names. */
    final class ManualTuningBench implements TuningBench {
        final List<Integer> asked = new ArrayList<>();
        boolean limited = true;
        Outcome outcome = new Outcome.NotRun("Nothing was built yet.");

        @Override
        public Processor processor() {
            return new Processor(limited, limited ? "Limited." : "Not limited.");
        }

        @Override
        public Outcome run(FunctionName function, List<Integer> sizesMb, int requests, Consumer<String> progress) {
            asked.clear();
            asked.addAll(sizesMb);
            progress.accept("Running");
            return outcome;
        }
    }
}
