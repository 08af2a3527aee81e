package dev.slipway.manifest.deployed;

/** Stage of a function's pipeline in AWS, in the order in which a release passes them. */
public enum DeliveryStage {
    /** Takes the release that the workflow uploaded. */
    SOURCE("Source"),
    /** Verifies that the release is what its record says, and within the limits. */
    CHECKS("Checks"),
    /** Synthesises the templates of both environments around the release's bytes. */
    BUILD("Build"),
    /** Deploys to staging. */
    STAGING("Staging"),
    /** Sends the function's events to staging. */
    SMOKE("Smoke"),
    /** Waits for a person, or for the policy. */
    APPROVAL("Approval"),
    /** Deploys the same bytes to production; an alarm rolls back. */
    PRODUCTION("Production");

    /** The one action of {@link #APPROVAL} that is answered. */
    public static final String APPROVE = "Approve";

    private final String title;

    DeliveryStage(String title) {
        this.title = title;
    }

    /** The stage's name in CodePipeline. */
    public String title() {
        return title;
    }
}
