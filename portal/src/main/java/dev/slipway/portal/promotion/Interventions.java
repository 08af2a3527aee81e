package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;

/**
 * What people do to a pipeline beside answering: go back, try again, close and open the way into a stage. Each is
 * authorised at the click, against the pipeline as it is then, and audited with its outcome.
 */
public interface Interventions {
    /** Name of the stage that changes production. */
    String PRODUCTION = "Production";

    /** What the signed-in person could do to a pipeline now. */
    Offer offer(FunctionName function);

    /**
     * Brings back what production ran before, on behalf of an approver whom production's policy names. A freeze does not
     * forbid it, since it ends harm.
     *
     * @param way what was shown; refused if something else is possible now
     * @throws IllegalArgumentException if the reason is blank or longer than {@link Intervention#LONGEST_REASON}
     */
    InterventionOutcome rollBack(FunctionName function, RollBack.Possible way, String reason);

    /** Has a stage that failed run again, on behalf of a member of the owning team. */
    InterventionOutcome retry(FunctionName function, String executionId, String stage);

    /**
     * Closes the way into a stage, on behalf of a member of the owning team or an approver.
     *
     * @throws IllegalArgumentException if the reason is blank or longer than {@link Intervention#LONGEST_REASON}
     */
    InterventionOutcome close(FunctionName function, String stage, String reason);

    /** Opens the way into a stage; the one into production is opened by approvers alone. */
    InterventionOutcome open(FunctionName function, String stage);

    /**
     * What a person could do.
     *
     * @param rollBack what production could go back to
     * @param mayRollBack whether this person may do that, and open the way into production
     * @param mayOperate whether this person may try stages again, close ways and open the others
     */
    record Offer(RollBack rollBack, boolean mayRollBack, boolean mayOperate) {

        /** Whether this person may open the way into a stage. */
        public boolean mayOpen(String stage) {
            return stage.equals(PRODUCTION) ? mayRollBack : mayOperate;
        }
    }
}
