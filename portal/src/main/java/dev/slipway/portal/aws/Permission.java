package dev.slipway.portal.aws;

/**
 * An action that an adapter needs, and what it needs it on.
 *
 * @param action as IAM calls it, such as {@code logs:FilterLogEvents}
 * @param name what the one resource is called, for kinds that are named; empty for all others
 */
public record Permission(String action, Resource resource, String name) {

    /** An action on a kind of resource that needs no name. */
    public Permission(String action, Resource resource) {
        this(action, resource, "");
    }

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
        /** The bucket of this name. */
        BUCKET,
        /** What those pipelines hand on in the bucket of this name. */
        PIPELINE_OBJECTS,
        /** The queue of this name. */
        QUEUE,
        /** IAM knows no resources for the action. */
        ANYTHING
    }
}
