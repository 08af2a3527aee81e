package dev.slipway.generator.output;

/** The reason why generated files were not put where they should go; its message says what, which and what next. */
public final class OutputRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Carries the sentence for the person who asked. */
    public OutputRefusedException(String message) {
        super(message);
    }
}
