package dev.slipway.portal.api;

import java.io.Serial;

/** Signals that something sound cannot be done as things stand; the message says why, and what to do first. */
public final class ConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
