package dev.slipway.portal.localcloud.pipeline;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the pipeline's book is written: whole entries in one transaction, at the clock's time. */
@Component
@Profile("local")
record Writing(TransactionTemplate transaction, Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
