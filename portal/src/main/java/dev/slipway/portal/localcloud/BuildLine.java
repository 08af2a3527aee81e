package dev.slipway.portal.localcloud;

/** One line of a build's log. */
public record BuildLine(Kind kind, String text) {

    /** Who says it, and whether it is bad. */
    public enum Kind {
        /** The portal says what begins now. */
        STEP,
        /** A tool's own words. */
        OUTPUT,
        /** A tool's own words about what is wrong. */
        ERROR
    }
}
