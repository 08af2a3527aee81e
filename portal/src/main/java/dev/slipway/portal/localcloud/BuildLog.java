package dev.slipway.portal.localcloud;

/** Where a build writes what it does, line by line, while it does it; called from several threads, one at a time. */
@FunctionalInterface
public interface BuildLog {

    /** Takes the next line. */
    void add(BuildLine line);

    /** Says what begins now, such as "Building quotes-api". */
    default void step(String text) {
        add(new BuildLine(BuildLine.Kind.STEP, text));
    }

    /** Passes on what a tool printed. */
    default void output(String text) {
        add(new BuildLine(BuildLine.Kind.OUTPUT, text));
    }

    /** Passes on what a tool printed about something that is wrong. */
    default void error(String text) {
        add(new BuildLine(BuildLine.Kind.ERROR, text));
    }
}
