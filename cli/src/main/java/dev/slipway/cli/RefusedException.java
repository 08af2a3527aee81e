package dev.slipway.cli;

/** Says why a command did not do what it was asked to. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
