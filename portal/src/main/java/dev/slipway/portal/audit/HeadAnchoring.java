package dev.slipway.portal.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes at intervals where the chain ends, if it has moved. */
@Component
class HeadAnchoring {
    private final EntityManager entities;
    private final AuditAnchors anchors;
    private final Clock clock;

    HeadAnchoring(EntityManager entities, AuditAnchors anchors, Clock clock) {
        this.entities = entities;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${slipway.audit.anchor-interval:15m}", initialDelayString = "PT1M")
    @Transactional(readOnly = true)
    public void anchor() {
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY);
        if (head == null || head.number() == 0) {
            return;
        }
        List<ChainAnchor> kept = anchors.all();
        // An anchor beyond the head means that the end was cut off: the check says so, and nothing is noted over it.
        if (kept.isEmpty() || kept.getLast().number() < head.number()) {
            anchors.keep(
                    new ChainAnchor(head.number(), head.hash(), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        }
    }
}
