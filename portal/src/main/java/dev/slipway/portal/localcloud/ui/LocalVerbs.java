package dev.slipway.portal.localcloud.ui;

import dev.slipway.portal.uikit.FunctionVerb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the palette does with a function that runs on this machine. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalVerbs {

    @Bean
    FunctionVerb logsVerb() {
        return new FunctionVerb(FunctionVerb.LOGS, "Open logs of", "functions/%s/" + InvokeTab.ID, 10);
    }
}
