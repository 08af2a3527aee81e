package dev.slipway.portal.assistant;

import java.io.Serial;

/** Signals that a tool does not do what it was asked for; the message is for the assistant. */
final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
