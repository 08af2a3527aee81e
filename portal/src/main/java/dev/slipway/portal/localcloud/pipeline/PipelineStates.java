package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.localcloud.pipeline.CurrentRelease.Place;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads runs and releases into the records that promotion speaks. */
@Component
@Profile("local")
@Transactional(readOnly = true)
class PipelineStates {
    /** Enough to find the newest run of every stage; older ones say nothing about a stage's state. */
    private static final Limit RECENT = Limit.of(25);

    private final Runs runs;
    private final Releases releases;
    private final CurrentReleases current;
    private final BehindFunctions behind;
    private final ClosedWays ways;
    private final Functions functions;
    private final Clock clock;

    PipelineStates(Book book, Functions functions, Clock clock) {
        this.runs = book.runs();
        this.releases = book.releases();
        this.current = book.current();
        this.behind = book.behind();
        this.ways = book.ways();
        this.functions = functions;
        this.clock = clock;
    }

    /** What the pipeline has written down. */
    @Component
    @Profile("local")
    record Book(Runs runs, Releases releases, CurrentReleases current, BehindFunctions behind, ClosedWays ways) {}

    /** Asks the database only for functions that have ever run, so that a large catalog costs nothing. */
    List<PipelineState> all() {
        Set<FunctionName> ran = new TreeSet<>();
        runs.functions().forEach(name -> ran.add(new FunctionName(name)));
        Set<FunctionName> names = new TreeSet<>(ran);
        functions.all().stream()
                .map(CatalogEntry::folder)
                .filter(folder -> FunctionName.check(folder).isEmpty())
                .forEach(folder -> names.add(new FunctionName(folder)));
        return names.stream()
                .map(name -> ran.contains(name) ? state(name) : neverRan(name))
                .toList();
    }

    Optional<PipelineState> find(FunctionName function) {
        boolean known = functions.find(function.value()).isPresent()
                || runs.newestNumber(function.value()).isPresent();
        return known ? Optional.of(state(function)) : Optional.empty();
    }

    List<PipelineRun> runs(FunctionName function, int limit) {
        return runs.newest(function.value(), Limit.of(limit)).stream()
                .map(run -> PromotionRecords.run(run, release(run)))
                .toList();
    }

    Optional<RunningRelease> running(FunctionName function, EnvironmentName environment) {
        return current.findById(Place.of(function, environment))
                .flatMap(row -> releases.find(function, row.release())
                        .map(release -> new RunningRelease(release.release(), row.since())));
    }

    Optional<RunFacts> facts(FunctionName function, ReleaseNumber number) {
        return releases.find(function, number)
                .flatMap(release -> runs.ofRelease(function.value(), number.value(), RECENT).stream()
                        // A roll-back measures nothing.
                        .filter(run -> !run.identity().isRollBack())
                        .findFirst()
                        .map(run -> PromotionRecords.facts(release, run.findings())));
    }

    private PipelineState state(FunctionName function) {
        List<Run> recent = runs.newest(function.value(), RECENT);
        return new PipelineState(
                function,
                pipeline(function, notice(function)),
                PromotionRecords.stages(recent, ways.of(function.value())),
                waiting(function, recent)
                        .flatMap(run -> release(run)
                                .map(release -> PromotionRecords.pending(run, release, newestWanted(recent, run)))),
                running(function, EnvironmentName.PRODUCTION));
    }

    /**
     * The run that waits, from the rows that say how far the stages are: a second query would give back the same rows even
     * if a run has begun to wait since. Only a run that waits behind many newer ones is asked for by itself.
     */
    private Optional<Run> waiting(FunctionName function, List<Run> recent) {
        return Stream.concat(
                        recent.stream(),
                        Stream.of(RunStatus.WAITING)
                                .flatMap(status -> runs.newestOf(function.value(), status, Limit.of(1)).stream()))
                .filter(run -> run.status() == RunStatus.WAITING)
                .findFirst();
    }

    /** The newest run that carries something new. */
    private static Run newestWanted(List<Run> recent, Run waiting) {
        return recent.stream()
                .filter(run -> !run.identity().isRollBack())
                .findFirst()
                .orElse(waiting);
    }

    private PipelineState neverRan(FunctionName function) {
        return new PipelineState(
                function,
                pipeline(function, ""),
                PromotionRecords.stages(List.of(), List.of()),
                Optional.empty(),
                Optional.empty());
    }

    private PipelineState.Pipeline pipeline(FunctionName function, String notice) {
        return new PipelineState.Pipeline(function.value(), PromotionRecords.DEFINITION, clock.instant(), notice);
    }

    private String notice(FunctionName function) {
        return behind.findById(function.value()).map(BehindFunction::sentence).orElse("");
    }

    private Optional<Release> release(Run run) {
        return run.release()
                .flatMap(number -> releases.find(run.function(), number))
                .map(BuiltRelease::release);
    }
}
