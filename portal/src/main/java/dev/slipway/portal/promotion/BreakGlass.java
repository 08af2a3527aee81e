package dev.slipway.portal.promotion;

import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.security.Person;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that somebody approves in spite of a freeze, and raises the alarm once that is certain. */
@Component
class BreakGlass {
    private static final Logger LOG = LoggerFactory.getLogger(BreakGlass.class);

    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    BreakGlass(AuditTrail audit, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
    }

    void record(Dossier dossier, Person person, String reason) {
        String freeze = dossier.ruling().rights().freeze().map(Freeze::name).orElse("");
        Release release = dossier.shown().release();
        GlassBroken alarm = new GlassBroken(dossier.comparison().function(), release, person.name(), freeze, reason);
        transaction.executeWithoutResult(status -> {
            audit.record(
                    "promotion.glass-broken",
                    alarm.function().value(),
                    Map.of(
                            "release",
                            release.number().toString(),
                            "revision",
                            release.revision().value(),
                            "freeze",
                            freeze,
                            "reason",
                            reason));
            events.publishEvent(alarm);
        });
        LOG.warn("{} broke the freeze \"{}\" for {} {}", person.id(), freeze, alarm.function(), release.number());
    }
}
