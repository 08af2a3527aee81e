package dev.slipway.portal.notifications;

/** A message was not taken; the words say why and hold no address and no key. */
class NotHandedOverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotHandedOverException(String words) {
        super(words);
    }

    NotHandedOverException(String words, Throwable cause) {
        super(words, cause);
    }

    /** What went wrong, for the outbox and the log. */
    String words() {
        return String.valueOf(getMessage());
    }
}
