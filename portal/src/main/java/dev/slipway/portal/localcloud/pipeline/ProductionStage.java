package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.pipeline.ReleasedFunctions.Readiness;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Last stage: production is switched to the release, and one cold start shows that it answers. */
@Component
@Profile("local")
class ProductionStage implements StageWork {
    private final ReleasedFunctions released;
    private final LocalFunctions functions;
    private final EnvironmentSwitch environments;

    ProductionStage(ReleasedFunctions released, LocalFunctions functions, EnvironmentSwitch environments) {
        this.released = released;
        this.functions = functions;
        this.environments = environments;
    }

    @Override
    public Stage stage() {
        return Stage.PRODUCTION;
    }

    @Override
    public StageOutcome perform(RunDetails run, BuildLog log, Cancellation cancellation) {
        return switch (released.prepare(run, EnvironmentName.PRODUCTION)) {
            case Readiness.Refused refused -> new StageOutcome.Failed(refused.reason());
            case Readiness.Ready ready -> {
                environments.production(run.id());
                log.step("Production runs "
                        + ready.function().deployment().physicalName() + " "
                        + run.subject().release().orElseThrow() + "; verifying with one cold start");
                yield verify(ready.function(), log, cancellation);
            }
        };
    }

    private StageOutcome verify(ReleasedFunction function, BuildLog log, Cancellation cancellation) {
        return switch (functions.coldStarts(function.deployment(), function.usualEvent(), 1, cancellation)) {
            case ColdStarts.ValuesMissing missing -> new StageOutcome.Failed(MissingValues.sentence(missing.values()));
            case ColdStarts.Measured measured -> judge(function, measured.invocations(), log);
        };
    }

    private static StageOutcome judge(ReleasedFunction function, List<Invocation> invocations, BuildLog log) {
        if (invocations.isEmpty()) {
            return new StageOutcome.Stopped();
        }
        Invocation invocation = invocations.getFirst();
        invocation.lines().forEach(line -> log.output(line.text().stripTrailing()));
        Optional<String> complaint =
                AnswerJudgement.complaint(function.deployment().manifest().trigger(), invocation);
        complaint.ifPresent(log::error);
        return complaint
                .<StageOutcome>map(why -> new StageOutcome.Failed("The verification failed. " + why))
                .orElseGet(() -> new StageOutcome.ProductionVerified(String.format(
                        Locale.ROOT,
                        "Runs, verified by a cold start of %.1f ms.",
                        invocation.report().init().toNanos() / 1e6)));
    }
}
