package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.StageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Time for which an environment ran a release, or an attempt to bring one there that failed.
 *
 * @param release the release
 * @param from when it began to run, or failed
 * @param until when another one took its place; nothing while it runs, or where it never did
 * @param sound whether it ran
 * @param rolledBack whether it was brought back
 */
record LaneStay(Release release, Instant from, Optional<Instant> until, boolean sound, boolean rolledBack) {
    private static final int MOST = 12;

    /** The newest stays in an environment, oldest first, from the runs of its stage. */
    static List<LaneStay> in(String stage, List<PipelineRun> runs) {
        List<LaneStay> stays = new ArrayList<>(runs.stream()
                .flatMap(run -> run.stages().stream()
                        .filter(state -> state.name().equals(stage))
                        .flatMap(state -> of(run, state).stream()))
                .sorted(Comparator.comparing(LaneStay::from))
                .toList());
        Optional<Instant> next = Optional.empty();
        for (int i = stays.size() - 1; i >= 0; i--) {
            LaneStay stay = stays.get(i);
            if (stay.sound()) {
                stays.set(i, new LaneStay(stay.release(), stay.from(), next, true, stay.rolledBack()));
                next = Optional.of(stay.from());
            }
        }
        return List.copyOf(stays.subList(Math.max(0, stays.size() - MOST), stays.size()));
    }

    private static Optional<LaneStay> of(PipelineRun run, StageState state) {
        boolean sound = state.status() == StageState.Status.SUCCEEDED;
        if (!sound && state.status() != StageState.Status.FAILED) {
            return Optional.empty();
        }
        return run.source()
                .release()
                .flatMap(release -> state.latest()
                        .flatMap(StageState.StageRun::finished)
                        .map(finished -> new LaneStay(
                                release,
                                finished,
                                Optional.empty(),
                                sound,
                                run.source().trigger().equals(PipelineRun.ROLL_BACK))));
    }
}
