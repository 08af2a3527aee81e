package dev.slipway.generator;

/** The reason why a catalog's folder cannot take a function; its message says what, which and what next. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogException(String message) {
        super(message);
    }
}
