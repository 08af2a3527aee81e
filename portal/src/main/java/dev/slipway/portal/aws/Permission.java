package dev.slipway.portal.aws;

/**
 * An action that an adapter needs, and what it needs it on.
 *
 * @param action as IAM calls it, such as {@code logs:FilterLogEvents}
 */
public record Permission(String action, Resource resource) {

    /** What actions are allowed on: the functions of an environment, their log groups, or whatever there is. */
    public enum Resource {
        /** Functions whose names follow the setting. */
        FUNCTIONS,
        /** Log groups of those functions. */
        LOG_GROUPS,
        /** IAM knows no resources for the action. */
        ANYTHING
    }
}
