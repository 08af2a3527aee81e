package dev.slipway.portal.scaffolding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A draft as it is kept. */
@Entity
@Table(name = "scaffolding_drafts")
class DraftRow {
    @Id
    private String id = "";

    @Column(name = "owner_id")
    private String owner = "";

    private String answers = "";

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    /** For JPA alone. */
    protected DraftRow() {}

    DraftRow(DraftId id, String owner) {
        this.id = id.value();
        this.owner = owner;
    }

    void answer(String newAnswers, Instant now) {
        answers = newAnswers;
        updatedAt = now;
    }

    boolean belongsTo(String personId) {
        return owner.equals(personId);
    }

    String answers() {
        return answers;
    }
}
