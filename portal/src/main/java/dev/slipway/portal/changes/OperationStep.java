package dev.slipway.portal.changes;

/**
 * A step of a kind of operation.
 *
 * @param label what it does, such as "Commit to Git"
 * @param action does it; called again after a restart, so it finds out by itself what is done already
 */
public record OperationStep(String label, Action action) {

    /** Work of a step; an exception is a failure that nobody expected. */
    @FunctionalInterface
    public interface Action {
        StepOutcome run(OperationContext context);
    }
}
