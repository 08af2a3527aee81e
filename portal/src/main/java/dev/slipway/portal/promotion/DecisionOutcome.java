package dev.slipway.portal.promotion;

import java.time.Instant;

/** What a pipeline made of a decision. */
public sealed interface DecisionOutcome {

    /** It took the decision. */
    record Accepted(Instant at) implements DecisionOutcome {}

    /** Somebody else's answer came first, or the token has expired; {@code detail} says what is known. */
    record DecidedElsewhere(String detail) implements DecisionOutcome {}

    /** Nothing waits there any more, such as after a stop or a supersession. */
    record NoLongerWaiting(String reason) implements DecisionOutcome {}

    /**
     * The pipeline could not be reached.
     *
     * @param reason what went wrong
     * @param mayHaveHappened whether the decision may have arrived all the same
     */
    record Unavailable(String reason, boolean mayHaveHappened) implements DecisionOutcome {}
}
