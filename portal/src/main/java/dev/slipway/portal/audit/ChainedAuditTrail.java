package dev.slipway.portal.audit;

import dev.slipway.portal.security.CurrentPerson;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit in the database: every entry is linked to the one before it, and the head's lock keeps additions in a row.
 * The lock is held until the caller's transaction ends, so callers record last.
 */
@Component
class ChainedAuditTrail implements AuditTrail {
    private final EntityManager entities;
    private final CurrentPerson current;
    private final JsonMapper json;
    private final Clock clock;

    ChainedAuditTrail(EntityManager entities, CurrentPerson current, JsonMapper json, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String action, String subject, Map<String, String> facts) {
        AuditEntry.Actor actor = current.get()
                .map(person -> new AuditEntry.Actor(person.id(), person.name()))
                .orElse(AuditEntry.Actor.PORTAL);
        StoredDeed deed = new StoredDeed(action, subject, json.writeValueAsString(new TreeMap<>(facts)));
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY);
        if (head == null) {
            throw new IllegalStateException(
                    "The audit has lost the row that ends its chain: restore table audit_head from a backup.");
        }
        // Read once more under the lock: somebody may have added an entry since.
        entities.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        AuditRow row = new AuditRow(head, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, deed);
        entities.persist(row);
        head.advanceTo(row);
        entities.flush();
    }
}
