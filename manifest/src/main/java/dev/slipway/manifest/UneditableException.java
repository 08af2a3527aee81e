package dev.slipway.manifest;

/** Says that a text is YAML of a form in which single fields cannot be changed; never leaves the editor. */
final class UneditableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UneditableException(String reason) {
        super(reason);
    }
}
