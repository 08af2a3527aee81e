package dev.slipway.portal.audit;

import dev.slipway.portal.security.SignedInOnly;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit's entries in the database. */
@Service
@Transactional(readOnly = true)
@SignedInOnly
class StoredAuditEntries implements AuditEntries {
    private static final int BATCH = 1_000;

    private final AuditRows rows;
    private final EntityManager entities;
    private final JsonMapper json;

    StoredAuditEntries(AuditRows rows, EntityManager entities, JsonMapper json) {
        this.rows = rows;
        this.entities = entities;
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
                .map(this::entry)
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
        long number = 0;
        String hash = EntryHash.START;
        // The head first: entries that are added meanwhile are then no reason for alarm.
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY);
        if (head == null) {
            return new ChainCheck.Broken(0, "The end of the chain is not recorded any more.");
        }
        List<AuditRow> batch = rows.findByNumberGreaterThanOrderByNumber(0, Limit.of(BATCH));
        while (!batch.isEmpty()) {
            for (AuditRow row : batch) {
                if (row.number() != number + 1) {
                    return new ChainCheck.Broken(number + 1, "The entry is missing.");
                }
                if (!row.previousHash().equals(hash)) {
                    return new ChainCheck.Broken(row.number(), "It is not linked to the entry before it.");
                }
                if (!row.hash().equals(row.computedHash())) {
                    return new ChainCheck.Broken(row.number(), "Its content was changed after it was recorded.");
                }
                number = row.number();
                hash = row.hash();
                if (number == head.number() && !hash.equals(head.hash())) {
                    return new ChainCheck.Broken(number, "It is not the entry that was recorded as the last one.");
                }
            }
            entities.clear();
            batch = rows.findByNumberGreaterThanOrderByNumber(number, Limit.of(BATCH));
        }
        return number < head.number()
                ? new ChainCheck.Broken(number + 1, "The entry is missing: the end of the chain was cut off.")
                : new ChainCheck.Sound(number, hash);
    }

    private AuditEntry entry(AuditRow row) {
        StoredDeed deed = row.deed();
        Map<String, String> facts = json.readValue(deed.facts(), new TypeReference<TreeMap<String, String>>() {});
        return new AuditEntry(
                row.number(),
                row.at(),
                row.actor(),
                new AuditEntry.Deed(deed.action(), deed.subject(), facts),
                row.hash());
    }
}
