package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.EnvironmentClosedException;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.StartOutcome;
import dev.slipway.portal.localcloud.pipeline.ReleasedFunctions.Readiness;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Third stage: staging runs the release, answers every example event, and starts cold ten times. */
@Component
@Profile("local")
class StagingStage implements StageWork {
    static final int COLD_STARTS = 10;

    private final ReleasedFunctions released;
    private final LocalFunctions functions;
    private final EnvironmentSwitch environments;

    StagingStage(ReleasedFunctions released, LocalFunctions functions, EnvironmentSwitch environments) {
        this.released = released;
        this.functions = functions;
        this.environments = environments;
    }

    @Override
    public Stage stage() {
        return Stage.STAGING;
    }

    @Override
    public StageOutcome perform(RunDetails run, BuildLog log, Cancellation cancellation) {
        return switch (released.prepare(run, EnvironmentName.STAGING)) {
            case Readiness.Refused refused -> new StageOutcome.Failed(refused.reason());
            case Readiness.Ready ready -> {
                environments.staging(run);
                log.step("Staging runs " + ready.function().deployment().physicalName() + " "
                        + run.subject().release().orElseThrow());
                yield tryOut(ready.function(), log, cancellation);
            }
        };
    }

    private StageOutcome tryOut(ReleasedFunction function, BuildLog log, Cancellation cancellation) {
        return switch (functions.start(function.deployment())) {
            case StartOutcome.ValuesMissing missing ->
                new StageOutcome.Failed(MissingValues.sentence(missing.values()));
            case StartOutcome.Started started -> {
                List<SmokeResult> smoke;
                try (ExecutionEnvironment environment = started.environment();
                        var registration = cancellation.onCancel(environment::close)) {
                    smoke = smoke(function, environment, log, cancellation);
                } catch (EnvironmentClosedException e) {
                    // Nothing but the cancellation closes it before its last event.
                    yield new StageOutcome.Stopped();
                }
                if (cancellation.isCancelled()) {
                    yield new StageOutcome.Stopped();
                }
                yield smoke.stream().allMatch(SmokeResult::passed)
                        ? coldStarts(function, smoke, log, cancellation)
                        : new StageOutcome.StagingFailed(new StagingResults(smoke, List.of()), smokeFailure(smoke));
            }
        };
    }

    private static List<SmokeResult> smoke(
            ReleasedFunction function, ExecutionEnvironment environment, BuildLog log, Cancellation cancellation) {
        List<SmokeResult> results = new ArrayList<>();
        function.events().forEach((name, event) -> {
            if (cancellation.isCancelled()) {
                return;
            }
            log.step("Sending events/" + name);
            Invocation invocation = environment.invoke(event);
            Optional<String> complaint =
                    AnswerJudgement.complaint(function.deployment().manifest().trigger(), invocation);
            invocation.lines().forEach(line -> log.output(line.text().stripTrailing()));
            complaint.ifPresent(log::error);
            results.add(new SmokeResult(
                    name, complaint.isEmpty(), invocation.report().duration().toNanos() / 1e6, complaint.orElse("")));
        });
        return results;
    }

    private StageOutcome coldStarts(
            ReleasedFunction function, List<SmokeResult> smoke, BuildLog log, Cancellation cancellation) {
        log.step("Starting cold " + COLD_STARTS + " times");
        return switch (functions.coldStarts(function.deployment(), function.usualEvent(), COLD_STARTS, cancellation)) {
            case ColdStarts.ValuesMissing missing -> new StageOutcome.Failed(MissingValues.sentence(missing.values()));
            case ColdStarts.Measured measured -> {
                if (cancellation.isCancelled()) {
                    yield new StageOutcome.Stopped();
                }
                yield judge(function, smoke, measured.invocations(), log);
            }
        };
    }

    private static StageOutcome judge(
            ReleasedFunction function, List<SmokeResult> smoke, List<Invocation> invocations, BuildLog log) {
        List<ColdStart> samples = new ArrayList<>();
        for (Invocation invocation : invocations) {
            Optional<String> complaint =
                    AnswerJudgement.complaint(function.deployment().manifest().trigger(), invocation);
            if (complaint.isPresent()) {
                log.error(complaint.get());
                return new StageOutcome.StagingFailed(
                        new StagingResults(smoke, samples),
                        "Cold start " + (samples.size() + 1) + " of " + COLD_STARTS + " failed. " + complaint.get());
            }
            ColdStart sample = new ColdStart(
                    invocation.report().init().toNanos() / 1e6,
                    invocation.report().maxMemoryMegabytes());
            samples.add(sample);
            log.output(String.format(
                    Locale.ROOT,
                    "cold start %d: init %.2f ms, max memory %d MB",
                    samples.size(),
                    sample.initMilliseconds(),
                    sample.maxMemoryMegabytes()));
        }
        return new StageOutcome.StagingPassed(new StagingResults(smoke, samples));
    }

    private static String smokeFailure(List<SmokeResult> smoke) {
        List<SmokeResult> failed =
                smoke.stream().filter(result -> !result.passed()).toList();
        return failed.size() + " of " + smoke.size() + " example events failed. events/"
                + failed.getFirst().event() + ": " + failed.getFirst().detail();
    }
}
