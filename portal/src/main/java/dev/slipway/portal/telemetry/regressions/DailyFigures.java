package dev.slipway.portal.telemetry.regressions;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.PerformanceChanged;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the medians by day in step with the rollups. */
@Component
class DailyFigures {

    private static final Logger LOG = LoggerFactory.getLogger(DailyFigures.class);
    /** Hours older than this change only where a log was read for the first time, or very late. */
    private static final Duration LATELY = Duration.ofDays(3);

    private static final Duration ALL = Duration.ofDays(DailyMedians.DAYS);

    private final StoredRollups rollups;
    private final DailyMedians medians;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyFigures(StoredRollups rollups, DailyMedians medians, PlatformTransactionManager transactions, Clock clock) {
        this.rollups = rollups;
        this.medians = medians;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Before those that show the medians. */
    @EventListener
    @Order(10)
    void on(PerformanceChanged changed) {
        Scope scope = new Scope(
                changed.source(),
                changed.function().value(),
                changed.environment().id());
        try {
            update(scope);
        } catch (RuntimeException failure) {
            LOG.error("The medians by day of {} stay as they were; its next hour tries again", scope, failure);
        }
    }

    /** Computes the days anew that may have changed; all of them, where few are known or older ones were read. */
    void update(Scope scope) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            boolean known = medians.reachBack(scope, day(now.minus(LATELY)));
            Instant from = day(now.minus(known ? LATELY : ALL))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            Map<LocalDate, Map<Architecture, InvocationStats>> days =
                    StoredRollups.rollups(rollups.within(scope, from, now.plusSeconds(1))).stream()
                            .filter(rollup -> !rollup.key().hour().isBefore(from))
                            .collect(Collectors.groupingBy(
                                    rollup -> day(rollup.key().hour()),
                                    TreeMap::new,
                                    Collectors.toMap(
                                            rollup -> rollup.key().deployment().architecture(),
                                            Rollup::stats,
                                            InvocationStats::plus)));
            medians.replace(scope, day(from), days);
        });
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    static OptionalDouble positive(OptionalDouble median) {
        return median.isPresent() && median.getAsDouble() > 0 ? median : OptionalDouble.empty();
    }
}
