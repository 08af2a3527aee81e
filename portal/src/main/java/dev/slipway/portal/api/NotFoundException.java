package dev.slipway.portal.api;

import java.io.Serial;

/** Signals that an address names something that is not there; the message says what, and where to look. */
public final class NotFoundException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NotFoundException(String message) {
        super(message);
    }

    static NotFoundException function(String name) {
        return new NotFoundException("There is no function " + name + " in the catalog: /api/v1/functions lists all.");
    }
}
