package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Book of what the lanes do: hands out the next stage and writes down what came of it, each in one transaction, so that a
 * portal that dies between two entries finds its place again.
 */
@Component
@Profile("local")
class RunLedger {
    private final Runs runs;
    private final ReleaseRegister releases;
    private final EnvironmentSwitch environments;
    private final ClosedWays ways;
    private final Writing writing;

    RunLedger(Runs runs, ReleaseRegister releases, EnvironmentSwitch environments, ClosedWays ways, Writing writing) {
        this.runs = runs;
        this.releases = releases;
        this.environments = environments;
        this.ways = ways;
        this.writing = writing;
    }

    /** What a lane got: perhaps a run whose stage has begun, and the functions whose pipelines moved on the way. */
    record Claim(Optional<RunDetails> run, Set<FunctionName> changed) {}

    /** The next run of a lane: one that was left in the middle of its stage first, then in the order of the queue. */
    Claim claim(Lane lane) {
        return writing.entry(() -> switch (lane) {
            case BUILD -> begin(lane, EnumSet.of(RunStatus.IN_PROGRESS, RunStatus.QUEUED), new LinkedHashSet<>());
            case DELIVERY -> begin(lane, EnumSet.of(RunStatus.IN_PROGRESS), admitHeld());
        });
    }

    /** Writes down what came of the stage that a run is in. */
    void record(RunId id, StageOutcome outcome) {
        writing.entry(() -> {
            Run run = runs.lock(id.value()).orElseThrow();
            apply(run, outcome);
            return run.status();
        });
    }

    private Claim begin(Lane lane, Set<RunStatus> statuses, Set<FunctionName> changed) {
        List<Run> waiting = new ArrayList<>(runs.inOrder(statuses));
        waiting.removeIf(run -> !lane.takes(run));
        waiting.sort((a, b) -> b.status().compareTo(a.status()));
        for (Run candidate : waiting) {
            Run run = runs.lock(candidate.id().value()).orElseThrow();
            if (!run.stopRequested() && ways.keepOut(run)) {
                continue;
            }
            changed.add(run.function());
            if (!run.stopRequested()) {
                run.begin(writing.now());
                return new Claim(Optional.of(run.details()), changed);
            }
            run.stop("Stopped.", writing.now());
        }
        return new Claim(Optional.empty(), changed);
    }

    /** A free approval takes the newest run that is held before it; older ones give way. */
    private Set<FunctionName> admitHeld() {
        Set<FunctionName> changed = new LinkedHashSet<>();
        for (Run held : runs.inOrder(EnumSet.of(RunStatus.HELD))) {
            Run run = runs.lock(held.id().value()).orElseThrow();
            String function = run.function().value();
            Optional<Run> newer = runs.of(function, EnumSet.of(RunStatus.HELD)).stream()
                    .filter(other -> other.number() > run.number())
                    .findFirst();
            if (run.stopRequested()) {
                run.stop("Stopped.", writing.now());
            } else if (newer.isPresent()) {
                run.supersede(newer.get().number(), writing.now());
            } else if (runs.of(function, EnumSet.of(RunStatus.WAITING)).isEmpty() && !ways.keepOut(run)) {
                run.admit(writing.now());
            } else {
                continue;
            }
            changed.add(run.function());
        }
        return changed;
    }

    private void apply(Run run, StageOutcome outcome) {
        var now = writing.now();
        switch (outcome) {
            case StageOutcome.ChecksPassed checks ->
                run.passChecks(checks.tests(), Summaries.checks(checks.tests()), now);
            case StageOutcome.Built built -> {
                BuiltRelease release = releases.of(run, built.built());
                run.passBuild(release.number(), Summaries.build(release), now);
            }
            case StageOutcome.StagingPassed staging ->
                run.passStaging(staging.results(), Summaries.staging(staging.results()), now);
            case StageOutcome.StagingFailed staging -> run.failStaging(staging.results(), staging.summary(), now);
            case StageOutcome.ProductionVerified verified -> run.passProduction(verified.summary(), now);
            case StageOutcome.CodeRefused refused -> run.failOnCode(refused.problems(), refused.summary(), now);
            case StageOutcome.Failed failed ->
                run.fail(
                        run.stage() == Stage.PRODUCTION
                                ? failed.summary() + " " + environments.backFrom(run)
                                : failed.summary(),
                        now);
            case StageOutcome.Stopped stopped -> run.stop("Stopped.", now);
        }
    }
}
