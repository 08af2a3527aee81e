package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StageState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.model.ExecutionMode;

/** Checks whether the service would take production back, from what was read already. */
final class WayBack {

    private WayBack() {}

    static RollBack of(PipelineState state, @Nullable ExecutionMode mode, Executions executions) {
        if (mode == ExecutionMode.PARALLEL) {
            return new RollBack.Impossible("The service rolls no pipeline back whose executions run side by side:"
                    + " release a corrected revision instead.");
        }
        if (state.stages().stream()
                .anyMatch(stage -> stage.name().equals(DeliveryStage.PRODUCTION.title())
                        && stage.status() == StageState.Status.IN_PROGRESS)) {
            return new RollBack.Impossible("Production is being changed now: wait for its end.");
        }
        Optional<Release> now = state.production().map(RunningRelease::release);
        if (now.isEmpty()) {
            return new RollBack.Impossible("Production runs nothing, so there is nothing to go back from.");
        }
        return executions
                .lastThroughBefore(now.get())
                .flatMap(execution -> Executions.release(execution)
                        .<RollBack>map(
                                before -> new RollBack.Possible(now.get(), before, execution.pipelineExecutionId())))
                .orElseGet(() -> new RollBack.Impossible("Production has run nothing before "
                        + now.get().number() + ": release a corrected revision instead."));
    }
}
