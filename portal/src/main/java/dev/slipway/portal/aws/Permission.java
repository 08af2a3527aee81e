package dev.slipway.portal.aws;

/**
 * An action that an adapter needs, and what it needs it on.
 *
 * @param action as IAM calls it, such as {@code logs:FilterLogEvents}
 */
public record Permission(String action, Resource resource) {

    /** What actions are allowed on: the functions of an environment, their log groups, pipelines, or whatever there is. */
    public enum Resource {
        /** Functions whose names follow the setting. */
        FUNCTIONS,
        /** Log groups of those functions. */
        LOG_GROUPS,
        /** Pipelines of Slipway's functions. */
        PIPELINES,
        /** Stages and actions of those pipelines. */
        PIPELINE_STAGES,
        /** The one approval of each of those pipelines. */
        APPROVALS,
        /** IAM knows no resources for the action. */
        ANYTHING
    }
}
