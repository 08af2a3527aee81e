package dev.slipway.portal.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The feed of the entries in the database. */
@Component
@Transactional(readOnly = true)
class StoredAuditFeed implements AuditFeed {
    private final AuditRows rows;
    private final EntityManager entities;
    private final JsonMapper json;

    StoredAuditFeed(AuditRows rows, EntityManager entities, JsonMapper json) {
        this.rows = rows;
        this.entities = entities;
        this.json = json;
    }

    @Override
    public List<AuditEntry> after(long number, int limit) {
        return rows.findByNumberGreaterThanOrderByNumber(number, Limit.of(limit)).stream()
                .map(row -> row.entry(json))
                .toList();
    }

    @Override
    public long newest() {
        return Optional.ofNullable(entities.find(AuditHead.class, AuditHead.ONLY))
                .map(AuditHead::number)
                .orElse(0L);
    }
}
