package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.pipeline.CurrentRelease.Place;
import dev.slipway.portal.localcloud.pipeline.VerifiedArtefacts.Verification;
import dev.slipway.portal.promotion.Intervention;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Takes production back to the release that it ran before, by a run that has production's stage alone: it is switched,
 * verified and, if the verification fails, switched back as any other.
 */
@Component
@Profile("local")
class RollBackDesk {
    /** Enough to find a release that has run in production before the present one. */
    private static final Limit RECENT = Limit.of(50);

    private final Runs runs;
    private final Releases releases;
    private final CurrentReleases current;
    private final VerifiedArtefacts artefacts;
    private final RunQueue queue;

    RollBackDesk(Runs runs, Releases releases, CurrentReleases current, VerifiedArtefacts artefacts, RunQueue queue) {
        this.runs = runs;
        this.releases = releases;
        this.current = current;
        this.artefacts = artefacts;
        this.queue = queue;
    }

    RollBack check(FunctionName function) {
        Optional<BuiltRelease> now = current.findById(Place.of(function, EnvironmentName.PRODUCTION))
                .map(CurrentRelease::release)
                .flatMap(number -> releases.find(function, number));
        if (now.isEmpty()) {
            return new RollBack.Impossible("Production runs nothing, so there is nothing to go back from.");
        }
        if (runs.of(function.value(), EnumSet.of(RunStatus.IN_PROGRESS)).stream()
                .anyMatch(run -> run.stage() == Stage.PRODUCTION)) {
            return new RollBack.Impossible("Production is being changed now: wait for its end.");
        }
        return before(function, now.get().number())
                .flatMap(run -> run.release().flatMap(number -> releases.find(function, number)))
                .map(release -> check(now.get(), release))
                .orElseGet(() -> new RollBack.Impossible("Production has run nothing before "
                        + now.get().number() + ": release a corrected revision instead."));
    }

    InterventionOutcome goBack(Intervention.GoBack wanted) {
        RollBack.Possible way = wanted.way();
        if (!check(wanted.function()).equals(way)) {
            return new InterventionOutcome.Refused("Production of " + wanted.function() + " cannot go back to "
                    + way.to().number() + " any more: look again.");
        }
        RunRequest request = new RunRequest.ByRollBack(
                wanted.function(),
                way.to().revision(),
                way.to().number(),
                wanted.person().id());
        return switch (queue.add(request)) {
            case StartOutcome.Started started ->
                new InterventionOutcome.Done(
                        "Production goes back to " + way.to().number() + ".");
            case StartOutcome.AlreadyRunning running ->
                new InterventionOutcome.Refused("Production is being changed now: wait for its end.");
            case StartOutcome.Refused refused -> new InterventionOutcome.Refused(refused.reason());
        };
    }

    private RollBack check(BuiltRelease from, BuiltRelease to) {
        Run brought = before(to.function(), from.number()).orElseThrow();
        return switch (artefacts.verify(to)) {
            case Verification.Sound sound ->
                new RollBack.Possible(from.release(), to.release(), brought.id().toString());
            case Verification.Unsound unsound -> new RollBack.Impossible(unsound.reason());
        };
    }

    /** The newest run that brought an older release to production; one that was rolled back from is never gone back to. */
    private Optional<Run> before(FunctionName function, ReleaseNumber now) {
        return runs.newestOf(function.value(), RunStatus.SUCCEEDED, RECENT).stream()
                .filter(run -> run.release()
                        .filter(number -> number.compareTo(now) < 0)
                        .isPresent())
                .findFirst();
    }
}
