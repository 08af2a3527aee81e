package dev.slipway.portal.promotion;

/**
 * An approval of one execution of a pipeline.
 *
 * @param pipeline the pipeline's name
 * @param stage the stage's name
 * @param action the action's name
 * @param executionId the pipeline's execution
 */
public record ApprovalAction(String pipeline, String stage, String action, String executionId) {

    @Override
    public String toString() {
        return pipeline + "/" + stage + "/" + action + " of " + executionId;
    }
}
