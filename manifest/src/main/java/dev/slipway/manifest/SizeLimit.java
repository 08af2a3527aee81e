package dev.slipway.manifest;

import java.time.LocalDate;

/** Whether a function's zip is held to the limit of {@value #MEGABYTES} MB. */
public sealed interface SizeLimit {

    /** The most that a zip may have without an exemption, in megabytes. */
    int MEGABYTES = 20;

    /** It is: the usual case. */
    record Usual() implements SizeLimit {}

    /**
     * It is not, for a time.
     *
     * @param reason why
     * @param until the last day on which it is not
     */
    record Exempt(Reason reason, LocalDate until) implements SizeLimit {}

    /** The usual case. */
    static SizeLimit usual() {
        return new Usual();
    }

    /** Whether the limit does not count on this day. */
    default boolean isLifted(LocalDate day) {
        return switch (this) {
            case Usual usual -> false;
            case Exempt exempt -> !day.isAfter(exempt.until());
        };
    }
}
