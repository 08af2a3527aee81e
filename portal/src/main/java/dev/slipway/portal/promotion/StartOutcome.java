package dev.slipway.portal.promotion;

/** What a pipeline made of the wish to run. */
public sealed interface StartOutcome {

    /** It runs, or will after {@code ahead} other runs. */
    record Started(String executionId, int ahead) implements StartOutcome {}

    /** This commit is already running or waiting; nothing was added. */
    record AlreadyRunning(String executionId) implements StartOutcome {}

    /** It cannot run; {@code reason} says why and what to do. */
    record Refused(String reason) implements StartOutcome {}
}
