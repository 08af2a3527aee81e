package dev.slipway.portal.changes;

/** How a step ended. */
public sealed interface StepOutcome {

    /** The step has done its work, now or in an earlier attempt. */
    record Done() implements StepOutcome {}

    /** The step cannot do its work, for a reason that says what to do. */
    record Failed(String sentence) implements StepOutcome {}
}
