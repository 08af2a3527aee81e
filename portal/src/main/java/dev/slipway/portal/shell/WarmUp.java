package dev.slipway.portal.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Makes ready, behind the first page, what that page does not need: the queries of all repositories. A portal whose
 * tables do not fit its classes ends here, as it would have while starting.
 */
@Component
class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    @EventListener
    void begin(ApplicationReadyEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        // Parsing takes long without waiting for anything, which a virtual thread would keep others from.
        Thread.ofPlatform().daemon().name("warm-up").start(() -> prepare(context));
    }

    private static void prepare(ConfigurableApplicationContext context) {
        try {
            int repositories = context.getBeansOfType(Repository.class).size();
            LOG.debug("The queries of {} repositories are ready.", repositories);
        } catch (RuntimeException e) {
            if (context.isActive()) {
                LOG.error("The database does not fit this portal, which ends: start the version that it fits.", e);
                System.exit(SpringApplication.exit(context, () -> 1));
            }
            LOG.debug("The portal was stopped before its queries were ready.", e);
        }
    }
}
