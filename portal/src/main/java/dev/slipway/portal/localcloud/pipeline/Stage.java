package dev.slipway.portal.localcloud.pipeline;

import java.util.Optional;

/** Stage of the local pipeline, in the order in which a run passes them. */
public enum Stage {
    CHECKS("Checks"),
    BUILD("Build"),
    STAGING("Staging"),
    APPROVAL("Approval"),
    PRODUCTION("Production");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** What the stage is called on pages. */
    public String title() {
        return title;
    }

    /** The stage after this one, or nothing after the last. */
    Optional<Stage> next() {
        return this == PRODUCTION ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Name of the stage's log file, without an extension. */
    String id() {
        return title.toLowerCase(java.util.Locale.ROOT);
    }
}
