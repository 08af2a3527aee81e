package dev.slipway.cli;

/** What a command's exit code says to a script. */
final class ExitCodes {

    /** It is done, and there is nothing to look at. */
    static final int DONE = 0;

    /** It was refused, or something is invalid. */
    static final int REFUSED = 1;

    /** The command was not understood. */
    static final int NOT_UNDERSTOOD = 2;

    /** There are differences. */
    static final int DIFFERENT = 3;

    /** There are conflicts that a person has to decide. */
    static final int CONFLICTS = 4;

    private ExitCodes() {}
}
