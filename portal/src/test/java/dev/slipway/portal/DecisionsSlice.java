package dev.slipway.portal;

import dev.slipway.portal.api.ApiSettings;
import dev.slipway.portal.audit.ManualAuditAnchors;
import dev.slipway.portal.promotion.KnownPeople;
import dev.slipway.portal.promotion.ManualCommitProof;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.promotion.ManualSourceRepository;
import dev.slipway.portal.promotion.ManualTeamMembership;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ActiveProfiles;

/** Marks a test that runs the services of audit, promotion and tokens on a database in memory, with real transactions. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = DecisionsSlice.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:decisions" + ServicesOnDatabase.AS_IN_PRODUCTION,
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("local")
public @interface DecisionsSlice {

    /** The services and what they need, without web and views. */
    @Configuration
    @ServicesOnDatabase
    @EntityScan({"dev.slipway.portal.audit", "dev.slipway.portal.promotion", "dev.slipway.portal.api.tokens"})
    @EnableJpaRepositories({"dev.slipway.portal.audit", "dev.slipway.portal.promotion", "dev.slipway.portal.api.tokens"
    })
    @ComponentScan(
            basePackages = {
                "dev.slipway.portal.audit",
                "dev.slipway.portal.promotion",
                "dev.slipway.portal.security",
                "dev.slipway.portal.api.tokens"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.(ui|web|anchor)\\..*",
                                ".*\\.security\\.(SecurityConfiguration|LoopbackHostFilter|SampleSignIn|SamplePeople)"
                            }))
    class Services {
        @Bean
        KnownPeople people() {
            return new KnownPeople();
        }

        @Bean
        ManualDeliveryPipelines pipelines() {
            return new ManualDeliveryPipelines();
        }

        @Bean
        ManualSourceRepository repository() {
            return new ManualSourceRepository();
        }

        @Bean
        ManualCommitProof proof() {
            return new ManualCommitProof();
        }

        @Bean
        ManualTeamMembership membership() {
            return new ManualTeamMembership();
        }

        @Bean
        ManualAuditAnchors anchors() {
            return new ManualAuditAnchors();
        }

        @Bean
        ApiSettings api() {
            return new ApiSettings(600, Duration.ofDays(30));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        }
    }
}
