package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which release an environment runs: one row, so that switching is one write. */
@Entity
@Table(name = "pipeline_current_releases")
class CurrentRelease {
    @EmbeddedId
    private Place place;

    @Version
    private @Nullable Long version;

    private int releaseNumber;
    private Instant since;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CurrentRelease() {}

    CurrentRelease(Place place, ReleaseNumber release, Instant now) {
        this.place = place;
        this.releaseNumber = release.value();
        this.since = now;
    }

    /** Runs another release from now on; the same one keeps its time. */
    void switchTo(ReleaseNumber release, Instant now) {
        if (release.value() != releaseNumber) {
            releaseNumber = release.value();
            since = now;
        }
    }

    Place place() {
        return place;
    }

    ReleaseNumber release() {
        return new ReleaseNumber(releaseNumber);
    }

    Instant since() {
        return since;
    }

    /** A function in an environment. */
    @Embeddable
    record Place(
            String functionName,
            @Enumerated(EnumType.STRING) EnvironmentName environment) implements Serializable {
        static Place of(FunctionName function, EnvironmentName environment) {
            return new Place(function.value(), environment);
        }
    }
}
