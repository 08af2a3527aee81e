package dev.slipway.portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stored entry; has no verb that changes it. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditRow {
    @Id
    @Column(name = "entry_number")
    private long number;

    @Column(name = "recorded_at")
    private Instant at;

    private String actorId;
    private String actorName;
    private String action;
    private String subject;
    private String facts;
    private String previousHash;
    private String hash;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    AuditRow(AuditHead head, Instant at, AuditEntry.Actor actor, StoredDeed deed) {
        this.number = head.number() + 1;
        this.at = at;
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.action = deed.action();
        this.subject = deed.subject();
        this.facts = deed.facts();
        this.previousHash = head.hash();
        this.hash = computedHash();
    }

    long number() {
        return number;
    }

    Instant at() {
        return at;
    }

    AuditEntry.Actor actor() {
        return new AuditEntry.Actor(actorId, actorName);
    }

    StoredDeed deed() {
        return new StoredDeed(action, subject, facts);
    }

    /** The entry as readers see it. */
    AuditEntry entry(JsonMapper json) {
        Map<String, String> sorted = json.readValue(facts, new TypeReference<TreeMap<String, String>>() {});
        return new AuditEntry(number, at, actor(), new AuditEntry.Deed(action, subject, sorted), hash);
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }

    /** The hash that the row's content should have. */
    final String computedHash() {
        return EntryHash.of(previousHash, number, at, actor(), deed());
    }
}
