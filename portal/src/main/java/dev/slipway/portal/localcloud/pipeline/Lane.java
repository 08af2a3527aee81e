package dev.slipway.portal.localcloud.pipeline;

import java.util.EnumSet;
import java.util.Set;

/** Line of work that takes one stage at a time; the lanes do not wait for each other. */
enum Lane {
    /** Everything that needs cargo or measures: one at a time, so that builds do not disturb each other. */
    BUILD(EnumSet.of(Stage.CHECKS, Stage.BUILD, Stage.STAGING)),
    /** Admission to the approval, and what was approved: never behind somebody else's build. */
    DELIVERY(EnumSet.of(Stage.APPROVAL, Stage.PRODUCTION));

    private final Set<Stage> stages;

    Lane(Set<Stage> stages) {
        this.stages = stages;
    }

    boolean takes(Run run) {
        return stages.contains(run.stage());
    }
}
