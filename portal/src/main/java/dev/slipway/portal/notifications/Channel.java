package dev.slipway.portal.notifications;

import dev.slipway.portal.security.Person;

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

    /** Where it leads, as far as that is no secret. */
    String target();

    /**
     * Hands a message over that says that it is a test, to whoever asks for it where the channel leads to people.
     *
     * @return what was done, in a sentence
     * @throws NotHandedOverException if it was not taken
     */
    String test(Person asking, String text);
}
