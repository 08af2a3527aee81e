package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.shared.ReleaseNumber;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether production was switched to a run's release, and what it ran before, for going back. */
@Embeddable
class ReleaseSwitch {
    private boolean switched;
    private @Nullable Integer replacedRelease;

    void done(Optional<ReleaseNumber> replaced) {
        switched = true;
        replacedRelease = replaced.map(ReleaseNumber::value).orElse(null);
    }

    void undone() {
        switched = false;
    }

    boolean isDone() {
        return switched;
    }

    Optional<ReleaseNumber> replaced() {
        return Optional.ofNullable(replacedRelease).map(ReleaseNumber::new);
    }
}
