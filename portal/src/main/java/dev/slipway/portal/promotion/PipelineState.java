package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * State of one function's pipeline, read in one go.
 *
 * @param function whose pipeline it is
 * @param pipeline which definition of the pipeline, and when it was read
 * @param stages its stages in their order, also those that never ran
 * @param pending the approval that waits, if one does
 * @param production what production runs at the same moment
 */
public record PipelineState(
        FunctionName function,
        Pipeline pipeline,
        List<StageState> stages,
        Optional<PendingApproval> pending,
        Optional<RunningRelease> production) {

    public PipelineState {
        stages = List.copyOf(stages);
    }

    /**
     * A pipeline's definition.
     *
     * @param name its name where it runs
     * @param version changes whenever the definition does
     * @param asOf when it was read
     * @param notice what to know before a run, such as that a library has changed since; empty where there is nothing
     */
    public record Pipeline(String name, String version, Instant asOf, String notice) {}
}
