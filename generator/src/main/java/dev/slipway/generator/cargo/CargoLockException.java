package dev.slipway.generator.cargo;

/** The reason why a {@code Cargo.lock} cannot be read or changed; its message says what, which and what next. */
public final class CargoLockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CargoLockException(String message) {
        super(message);
    }
}
