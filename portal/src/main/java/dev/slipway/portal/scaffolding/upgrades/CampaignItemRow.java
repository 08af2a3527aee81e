package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.portal.changes.OperationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A function of a campaign: not begun, begun as an operation, or left out with the reason. */
@Entity
@Table(name = "upgrade_campaign_items")
class CampaignItemRow {
    private static final int LONGEST = 1000;

    @Id
    private String id = "";

    private int position;

    @Column(name = "function_name")
    private String function = "";

    @Column(name = "operation_id")
    private String operation = "";

    private String reason = "";

    /** For JPA alone. */
    protected CampaignItemRow() {}

    CampaignItemRow(String campaign, int position, String function) {
        this.id = campaign + "-" + position;
        this.position = position;
        this.function = function;
    }

    void began(OperationId started) {
        operation = started.value();
    }

    void leaveOut(String why) {
        reason = why.length() > LONGEST ? why.substring(0, LONGEST - 1) + "…" : why;
    }

    boolean isOpen() {
        return operation.isEmpty() && reason.isEmpty();
    }

    String function() {
        return function;
    }

    Optional<OperationId> operation() {
        return operation.isEmpty() ? Optional.empty() : Optional.of(new OperationId(operation));
    }

    String reason() {
        return reason;
    }
}
