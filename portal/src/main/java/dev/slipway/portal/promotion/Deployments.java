package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import java.util.List;
import java.util.Optional;

/** The runs of a function's pipeline and what runs where. */
public interface Deployments {

    /** What there is to know, or nothing where the function has no pipeline. */
    Optional<Overview> of(FunctionName function);

    /** Asks for a run of the main branch's tip, on behalf of the signed-in person, a developer of the owning team. */
    StartOutcome run(FunctionName function);

    /** Whether the signed-in person may ask for a run. */
    boolean mayRun(FunctionName function);

    /**
     * One function's deployments.
     *
     * @param state the pipeline now
     * @param staging what staging runs
     * @param runs the runs, newest first
     */
    record Overview(PipelineState state, Optional<RunningRelease> staging, List<PipelineRun> runs) {

        public Overview {
            runs = List.copyOf(runs);
        }
    }
}
