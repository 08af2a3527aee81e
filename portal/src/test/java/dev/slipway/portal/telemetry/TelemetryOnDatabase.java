package dev.slipway.portal.telemetry;

import dev.slipway.portal.telemetry.ingestion.IngestionOnDatabase;
import dev.slipway.portal.telemetry.rollups.RollupsOnDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The module's services on a real database, with logs, samples and time that a test writes by hand. */
@Configuration
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@AutoConfigurationPackage
@Import({
    IngestionOnDatabase.class,
    RollupsOnDatabase.class,
    Performance.class,
    SampleRollups.class,
    ColdStartComparison.class
})
class TelemetryOnDatabase {

    static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

    @Bean
    ManualLocalRuns runs() {
        return new ManualLocalRuns();
    }

    @Bean
    ManualSamples samples() {
        return new ManualSamples();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    TelemetrySettings settings() {
        return new TelemetrySettings(
                "eu-central-1",
                "",
                new TelemetrySettings.Ingestion(
                        2, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofDays(14)));
    }
}
