package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stored line of a step's log. */
@Entity
@Table(name = "operation_log")
class LogRow {
    private static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String operationId;
    private int stepNumber;

    @Column(name = "written_at")
    private Instant at;

    private String text;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LogRow() {}

    LogRow(String operationId, int stepNumber, Instant at, String text) {
        this.operationId = operationId;
        this.stepNumber = stepNumber;
        this.at = at;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    int stepNumber() {
        return stepNumber;
    }

    OperationStatus.LogLine line() {
        return new OperationStatus.LogLine(at, text);
    }
}
