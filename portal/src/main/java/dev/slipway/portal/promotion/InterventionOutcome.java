package dev.slipway.portal.promotion;

/** What a pipeline made of an intervention. */
public sealed interface InterventionOutcome {

    /** It took it; {@code detail} says what follows. */
    record Done(String detail) implements InterventionOutcome {}

    /** It cannot be, or this person may not; nothing was changed, and {@code reason} says why and what to do. */
    record Refused(String reason) implements InterventionOutcome {}

    /**
     * The pipeline could not be reached.
     *
     * @param reason what went wrong
     * @param mayHaveHappened whether it may have been carried out all the same
     */
    record Unavailable(String reason, boolean mayHaveHappened) implements InterventionOutcome {}
}
