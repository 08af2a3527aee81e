package dev.slipway.portal.localcloud.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the pipeline's book, each entry in a transaction of its own: when it returns, the entry stands, whatever
 * transaction the caller is in, so that whoever is told of it afterwards finds it.
 */
@Component
@Profile("local")
class Writing {
    private final TransactionTemplate transaction;
    private final Clock clock;

    Writing(PlatformTransactionManager transactions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Does all of it or nothing, and says what came of it. */
    <T> T entry(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** The time of the entry. */
    Instant now() {
        return clock.instant();
    }
}
