package dev.slipway.portal.promotion;

import dev.slipway.portal.security.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Stored approval by one person; as many as the policy's quorum make a decision. */
@Entity
@Table(name = "promotion_vote")
class VoteRow {
    @Id
    private String id;

    private String pipeline;
    private String executionId;
    private String tokenHash;
    private String evidence;
    private String personId;
    private Instant votedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected VoteRow() {}

    VoteRow(Shown shown, Person person, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.pipeline = shown.place().action().pipeline();
        this.executionId = shown.place().action().executionId();
        this.tokenHash = shown.place().tokenHash();
        this.evidence = shown.evidence().value();
        this.personId = person.id();
        this.votedAt = at;
    }

    String personId() {
        return personId;
    }
}
