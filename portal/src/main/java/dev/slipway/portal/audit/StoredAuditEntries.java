package dev.slipway.portal.audit;

import dev.slipway.portal.security.SignedInOnly;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The audit's entries in the database. */
@Service
@Transactional(readOnly = true)
@SignedInOnly
class StoredAuditEntries implements AuditEntries {
    private static final int BATCH = 1_000;

    private final AuditRows rows;
    private final EntityManager entities;
    private final AuditAnchors anchors;
    private final JsonMapper json;

    StoredAuditEntries(AuditRows rows, EntityManager entities, AuditAnchors anchors, JsonMapper json) {
        this.rows = rows;
        this.entities = entities;
        this.anchors = anchors;
        this.json = json;
    }

    @Override
    public List<AuditEntry> matching(AuditFilter filter, long below, int limit) {
        return rows
                .matching(
                        below,
                        filter.days().from(),
                        filter.days().until(),
                        filter.person(),
                        filter.action(),
                        filter.subject(),
                        Limit.of(limit))
                .stream()
                .map(row -> row.entry(json))
                .toList();
    }

    @Override
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        List<AuditEntry> batch = matching(filter, Long.MAX_VALUE, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            entities.clear();
            batch = matching(filter, batch.getLast().number(), BATCH);
        }
    }

    @Override
    public ChainCheck check() {
        // The anchors and the head first: entries that are added meanwhile are then no reason for alarm.
        List<ChainAnchor> noted;
        try {
            noted = anchors.all();
        } catch (DamagedAnchorsException damaged) {
            return new ChainCheck.Broken(0, String.valueOf(damaged.getMessage()));
        }
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY);
        if (head == null) {
            return new ChainCheck.Broken(0, "The end of the chain is not recorded any more.");
        }
        ChainWalk walk = new ChainWalk(head, noted);
        List<AuditRow> batch = rows.findByNumberGreaterThanOrderByNumber(0, Limit.of(BATCH));
        while (!batch.isEmpty()) {
            for (AuditRow row : batch) {
                Optional<ChainCheck> broken = walk.follow(row);
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
            entities.clear();
            batch = rows.findByNumberGreaterThanOrderByNumber(walk.number(), Limit.of(BATCH));
        }
        return walk.end();
    }
}
