package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.uikit.FunctionVerb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the palette does with a function's figures. */
@Configuration(proxyBeanMethods = false)
class PerformanceVerbs {
    private static final String TAB = "functions/%s/" + PerformanceTab.ID;

    /** Without the local cloud the portal keeps no log: what it read out of the logs stands with the figures. */
    @Bean
    @Profile("!local")
    FunctionVerb readingsOfLogsVerb() {
        return new FunctionVerb(FunctionVerb.LOGS, "See what the logs say of", TAB, 10);
    }

    @Bean
    FunctionVerb performanceVerb() {
        return new FunctionVerb("performance", "Look at the performance of", TAB, 30);
    }
}
