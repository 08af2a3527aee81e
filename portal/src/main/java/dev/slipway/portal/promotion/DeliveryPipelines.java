package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.List;
import java.util.Optional;

/**
 * Port: the pipelines that carry functions to production, one a function. An adapter announces each change that it
 * learns of with {@link PipelinesChanged}; it checks no rights and
 * audits nothing, since its callers do.
 */
public interface DeliveryPipelines {

    /** The state of every pipeline, by the function's name. */
    List<PipelineState> all();

    /** The state of one function's pipeline, or nothing where the function has none. */
    Optional<PipelineState> find(FunctionName function);

    /** The runs of one function's pipeline, newest first, at most {@code limit}. */
    List<PipelineRun> runs(FunctionName function, int limit);

    /** What runs in an environment now, or nothing where nothing was released there. */
    Optional<RunningRelease> running(FunctionName function, EnvironmentName environment);

    /** What the pipeline measured of a release, or nothing where it never ran it. */
    Optional<RunFacts> facts(FunctionName function, ReleaseNumber release);

    /** What was synthesised for a release in an environment, by which its rights are told; never guessed from elsewhere. */
    Synthesised synthesised(FunctionName function, ReleaseNumber release, EnvironmentName environment);

    /** Asks for a run of a commit; {@code startedBy} is the sign-in name of the person who asks. */
    StartOutcome start(FunctionName function, CommitId commit, String startedBy);

    /**
     * Answers a waiting approval, once and without retries of its own. The adapter must refuse an execution or a token
     * other than those that wait now.
     */
    DecisionOutcome decide(Decision decision);

    /**
     * What became of an approval, asked by its execution; used where an answer's outcome is not clear, also after a
     * restart, when no token is at hand.
     */
    ApprovalResult result(ApprovalAction action);

    /** Whether production can go back now, checked without changing anything; read anew. */
    RollBack rollBack(FunctionName function);

    /** Carries out what a person wants beside an answer, once and without retries of its own. */
    InterventionOutcome intervene(Intervention intervention);
}
