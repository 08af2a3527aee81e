package dev.slipway.manifest;

/** The broken rule behind a value that cannot exist; its message says what, which and what next. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Carries the refusal; the message is the refusal's sentence. */
    public InvalidValueException(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /** The reason, in its two parts. */
    public Refusal refusal() {
        return refusal;
    }
}
