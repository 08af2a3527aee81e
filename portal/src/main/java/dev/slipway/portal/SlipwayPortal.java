package dev.slipway.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Entry point of the web application. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://slipway/slipway.css")
public class SlipwayPortal implements AppShellConfigurator {

    /**
     * What makes the first page come sooner: the mapping of the tables is built beside everything else, and queries are
     * parsed after that page, by {@code shell.WarmUp}. Tests of single services do without it.
     */
    private static final Map<String, Object> QUICK_START = Map.of(
            "spring.jpa.bootstrap", "async",
            "spring.task.execution.mode", "force",
            "spring.data.jpa.repositories.bootstrap-mode", "lazy");

    /** Starts the portal. */
    public static void main(String[] arguments) {
        SpringApplication portal = new SpringApplication(SlipwayPortal.class);
        portal.setDefaultProperties(QUICK_START);
        portal.run(arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "slipway/icon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
