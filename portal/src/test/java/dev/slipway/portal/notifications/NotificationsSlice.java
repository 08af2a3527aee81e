package dev.slipway.portal.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.ServicesOnDatabase;
import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.promotion.KnownPeople;
import dev.slipway.portal.security.CurrentPerson;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Marks a test of the module on a database in memory, with a mail server and a webhook on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        classes = NotificationsSlice.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notifications" + ServicesOnDatabase.AS_IN_PRODUCTION,
            "spring.main.banner-mode=off"
        })
@interface NotificationsSlice {
    String KEY = "a key that nobody else has";
    GreenMail MAIL = new GreenMail(Services.smtp());
    ManualWebhook WEBHOOK = new ManualWebhook();

    /** The services and what they need. */
    @Configuration
    @ServicesOnDatabase
    @EntityScan("dev.slipway.portal.notifications")
    @EnableJpaRepositories("dev.slipway.portal.notifications")
    @ComponentScan("dev.slipway.portal.notifications")
    @Import(CurrentPerson.class)
    class Services {
        /** A busy machine may take longer than the two seconds that are the library's own. */
        static ServerSetup smtp() {
            ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            smtp.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
            return smtp;
        }

        @Bean
        ManualWaitingReleases releases() {
            return new ManualWaitingReleases();
        }

        @Bean
        KnownPeople people() {
            return new KnownPeople();
        }

        @Bean
        OutboundCalls outbound() {
            return WEBHOOK.calls();
        }

        @Bean
        ManualClock clock() {
            return new ManualClock(Instant.parse("2026-11-20T10:00:00Z"));
        }

        @Bean
        NotificationSettings settings() throws Exception {
            MAIL.start();
            Path folder = Files.createTempDirectory("slipway-secrets");
            Path address = Files.writeString(folder.resolve("address"), WEBHOOK.address());
            Path key = Files.writeString(folder.resolve("key"), KEY);
            return new NotificationSettings(
                    "https://slipway.example.com",
                    Duration.ofDays(6),
                    new NotificationSettings.Mail(
                            "127.0.0.1", MAIL.getSmtp().getPort(), "slipway@example.com", "", "", false),
                    new NotificationSettings.Webhook("file:" + address, "file:" + key));
        }
    }
}
