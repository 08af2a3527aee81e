package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.uikit.FunctionVerb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the palette does with a function's promotion. */
@Configuration(proxyBeanMethods = false)
class ApprovalVerbs {

    @Bean
    FunctionVerb approvalVerb() {
        return new FunctionVerb("approve", "Approve or reject", "approvals/%s", 20);
    }
}
