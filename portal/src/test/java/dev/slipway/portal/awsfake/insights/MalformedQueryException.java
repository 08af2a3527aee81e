package dev.slipway.portal.awsfake.insights;

/** Says what a query has that this interpreter does not know. */
public final class MalformedQueryException extends RuntimeException {
    MalformedQueryException(String message) {
        super(message);
    }
}
