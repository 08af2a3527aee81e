package dev.slipway.portal.scaffolding.upgrades;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a person decided about a conflict, kept until the upgrade is made. */
@Entity
@Table(name = "upgrade_decisions")
class UpgradeDecisionRow {
    @Id
    private String id = "";

    @Column(name = "person_id")
    private String personId = "";

    private String subject = "";

    private String conflict = "";

    @Enumerated(EnumType.STRING)
    private UpgradeOrder.Side side = UpgradeOrder.Side.OURS;

    private String text = "";

    @Column(name = "decided_at")
    private Instant decidedAt = Instant.EPOCH;

    /** For JPA alone. */
    protected UpgradeDecisionRow() {}

    UpgradeDecisionRow(String personId, UpgradeSubject subject, String conflict) {
        this.id = key(personId, subject, conflict);
        this.personId = personId;
        this.subject = subject.key();
        this.conflict = conflict;
    }

    static String key(String personId, UpgradeSubject subject, String conflict) {
        return personId + " " + subject.key() + " " + conflict;
    }

    void decide(UpgradeOrder.Choice choice, Instant now) {
        side = choice.side();
        text = choice.text();
        decidedAt = now;
    }

    String conflict() {
        return conflict;
    }

    UpgradeOrder.Choice choice() {
        return new UpgradeOrder.Choice(side, text);
    }
}
