package dev.slipway.portal.telemetry.ingestion;

import java.time.Instant;
import java.util.Optional;

/** Signal that a log could not be read for a reason that people should see; it never leaves the package. */
final class UnreadLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Optional<Instant> notBefore;

    UnreadLogException(String reason, Optional<Instant> notBefore) {
        super(reason, null, false, false);
        this.reason = reason;
        this.notBefore = notBefore;
    }

    String reason() {
        return reason;
    }

    /** When it makes sense to ask again, if that is known. */
    Optional<Instant> notBefore() {
        return notBefore;
    }
}
