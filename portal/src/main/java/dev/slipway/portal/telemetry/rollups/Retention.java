package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.PeriodicWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What age does to rollups: after 35 days a day's hours become one row, after 15 months they are deleted. */
@Component
public class Retention implements PeriodicWork {

    /** How long single hours are kept. */
    public static final Duration HOURS = Duration.ofDays(35);

    private static final int MONTHS = 15;
    private static final int SCOPES_AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final StoredRollups rollups;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(StoredRollups rollups, PlatformTransactionManager transactions, Clock clock) {
        this.rollups = rollups;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The first instant whose hour is still kept as such; earlier ones are not read from logs any more. */
    public static Instant hoursSince(Instant now) {
        return FoldedDay.dayOf(now.minus(HOURS));
    }

    /** The instant before which nothing is kept. */
    public static Instant keptSince(Instant now) {
        return FoldedDay.dayOf(now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant());
    }

    @Override
    public String name() {
        return "telemetry-age";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** Folds and deletes what is due; each scope in a transaction of its own, so that an end in between leaves no half. */
    @Override
    public void run() {
        Instant now = clock.instant();
        Instant before = hoursSince(now);
        int folded = 0;
        List<Scope> due = rollups.withHoursBefore(before, SCOPES_AT_ONCE);
        while (!due.isEmpty()) {
            for (Scope scope : due) {
                transaction.executeWithoutResult(status -> rollups.fold(scope, before));
                folded++;
            }
            due = rollups.withHoursBefore(before, SCOPES_AT_ONCE);
        }
        Integer forgotten = transaction.execute(status -> rollups.forget(keptSince(now)));
        if (folded > 0 || (forgotten != null && forgotten > 0)) {
            LOG.info("Folded the hours before {} of {} scopes; deleted {} older spans", before, folded, forgotten);
        }
    }
}
