package dev.slipway.portal.notifications;

/** Port: a way to tell people something. */
interface Channel {

    /** Its name, as it stands in the outbox. */
    String name();

    /** Whether it is set up. */
    boolean on();

    /**
     * Hands a message over.
     *
     * @param id the message's own identity, by which a receiver knows a repetition
     * @throws NotHandedOverException if it was not taken, and may be tried again
     */
    void send(String id, Notice notice);
}
