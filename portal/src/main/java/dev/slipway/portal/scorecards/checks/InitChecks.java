package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two checks of how fast a function starts. */
@Configuration(proxyBeanMethods = false)
class InitChecks {

    @Bean
    Check initMedian() {
        return InitCheck.median();
    }

    @Bean
    Check initTail() {
        return InitCheck.tail();
    }
}
