package dev.slipway.portal.localcloud.pipeline;

import java.util.Optional;
import java.util.UUID;

/** Identity of one run of a local pipeline, as it stands in addresses. */
public record RunId(UUID value) {

    /** A new identity. */
    static RunId next() {
        return new RunId(UUID.randomUUID());
    }

    /** The identity that this text is, or nothing where it is none. */
    public static Optional<RunId> parse(String text) {
        try {
            return Optional.of(new RunId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    /** Where the portal shows the run, relative to its root. */
    public String address() {
        return "runs/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
