package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.pipeline.CurrentRelease.Place;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides which release an environment runs; a switch and what it replaced are written together or not at all. */
@Component
@Profile("local")
@Transactional
class EnvironmentSwitch {
    private final CurrentReleases current;
    private final Runs runs;
    private final Clock clock;

    EnvironmentSwitch(CurrentReleases current, Runs runs, Clock clock) {
        this.current = current;
        this.runs = runs;
        this.clock = clock;
    }

    /** Staging runs the release of a run from now on. */
    void staging(RunDetails run) {
        put(run.function(), EnvironmentName.STAGING, run.subject().release().orElseThrow());
    }

    /** Production runs the release of a run from now on; asked again, it changes nothing. */
    void production(RunId id) {
        Run run = runs.lock(id.value()).orElseThrow();
        if (!run.toRelease().isDone()) {
            run.rememberSwitch(running(run.function()));
            put(run.function(), EnvironmentName.PRODUCTION, run.release().orElseThrow());
        }
    }

    /** Undoes the production switch of a run, in the transaction that fails it; says what production runs now. */
    String backFrom(Run run) {
        if (!run.toRelease().isDone()) {
            return "Production was not touched.";
        }
        Optional<ReleaseNumber> replaced = run.toRelease().replaced();
        if (replaced.isPresent()) {
            put(run.function(), EnvironmentName.PRODUCTION, replaced.get());
            return "Production is back on " + replaced.get() + ".";
        }
        current.findById(Place.of(run.function(), EnvironmentName.PRODUCTION)).ifPresent(current::delete);
        return "Production runs nothing again, as before.";
    }

    private Optional<ReleaseNumber> running(FunctionName function) {
        return current.findById(Place.of(function, EnvironmentName.PRODUCTION)).map(CurrentRelease::release);
    }

    private void put(FunctionName function, EnvironmentName environment, ReleaseNumber release) {
        Place place = Place.of(function, environment);
        Instant now = clock.instant();
        current.findById(place)
                .ifPresentOrElse(
                        row -> row.switchTo(release, now), () -> current.save(new CurrentRelease(place, release, now)));
    }
}
