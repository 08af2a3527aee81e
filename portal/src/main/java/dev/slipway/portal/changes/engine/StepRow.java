package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.StepState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stored step of an operation. */
@Embeddable
class StepRow {
    private String label = "";

    @Enumerated(EnumType.STRING)
    private StepState state = StepState.PENDING;

    private @Nullable Instant beganAt;
    private @Nullable Instant endedAt;

    /** For JPA. */
    protected StepRow() {}

    StepRow(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    StepState state() {
        return state;
    }

    Optional<Instant> beganAt() {
        return Optional.ofNullable(beganAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    void begin(Instant now) {
        state = StepState.RUNNING;
        beganAt = now;
        endedAt = null;
    }

    void end(StepState how, Instant now) {
        state = how;
        endedAt = now;
    }
}
