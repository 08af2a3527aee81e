package dev.slipway.portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** End of the chain; its one row is locked while an entry is added. */
@Entity
@Table(name = "audit_head")
class AuditHead {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "entry_number")
    private long number;

    private String hash;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditHead() {}

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }

    void advanceTo(AuditRow row) {
        number = row.number();
        hash = row.hash();
    }
}
