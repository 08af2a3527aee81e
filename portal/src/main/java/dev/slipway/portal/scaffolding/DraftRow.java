package dev.slipway.portal.scaffolding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "proposed_through")
    private @Nullable String proposedThrough;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

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

    void proposed(String token, Instant now) {
        proposedThrough = token;
        proposedAt = now;
    }

    void used(Instant now) {
        usedAt = now;
    }

    DraftId id() {
        return new DraftId(id);
    }

    /** The program that proposed it, if one did. */
    Optional<DraftOrigin> origin() {
        String token = proposedThrough;
        Instant at = proposedAt;
        return token == null || at == null ? Optional.empty() : Optional.of(new DraftOrigin(token, owner, at));
    }

    boolean belongsTo(String personId) {
        return owner.equals(personId);
    }

    String answers() {
        return answers;
    }
}
