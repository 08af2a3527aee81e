package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ClosedTransition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** Row of a way into a stage that somebody has closed; while it is there, no run of the function enters the stage. */
@Entity
@Table(name = "pipeline_closed_transitions")
class ClosedWay {
    @EmbeddedId
    private Place place;

    private String closedBy;
    private Instant closedAt;
    private String reason;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ClosedWay() {}

    ClosedWay(Place place, ClosedTransition closing, Instant now) {
        this.place = place;
        this.closedBy = closing.by();
        this.closedAt = now;
        this.reason = closing.reason();
    }

    Stage stage() {
        return place.stage();
    }

    ClosedTransition closing() {
        return new ClosedTransition(closedBy, Optional.of(closedAt), reason);
    }

    /** A stage of a function's pipeline. */
    @Embeddable
    record Place(
            String functionName,
            @Enumerated(EnumType.STRING) Stage stage) implements Serializable {
        static Place of(FunctionName function, Stage stage) {
            return new Place(function.value(), stage);
        }
    }
}
