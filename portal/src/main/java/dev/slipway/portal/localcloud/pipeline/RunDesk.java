package dev.slipway.portal.localcloud.pipeline;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out what people want of a run, where its state allows it. */
@Component
@Profile("local")
class RunDesk {
    private final Runs runs;
    private final StageRunner runner;
    private final PipelineSignals signals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunDesk(Runs runs, StageRunner runner, PipelineSignals signals, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.signals = signals;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<RunReport> report(RunId id) {
        return transaction.execute(
                status -> runs.findById(id.value()).map(run -> new RunReport(run.details(), run.findings())));
    }

    /** Stops at once what only waits, and asks whoever works on it otherwise. */
    RunChange stop(RunId id) {
        RunChange change = change(id, run -> {
            if (!run.stoppable()) {
                return new RunChange.Refused(
                        run.stage() == Stage.PRODUCTION && !run.status().over()
                                ? "Production is being switched, which is not stopped half-way: wait for its end."
                                : "The run is " + run.status().words() + " already.");
            }
            run.requestStop();
            if (run.status() != RunStatus.IN_PROGRESS) {
                run.stop("Stopped.", clock.instant());
            }
            return new RunChange.Done();
        });
        if (change instanceof RunChange.Done) {
            runner.stop(id);
        }
        return change;
    }

    RunChange retry(RunId id) {
        return change(id, run -> {
            if (!run.retryable()) {
                return new RunChange.Refused("The run is " + run.status().words() + ", so there is nothing to retry.");
            }
            if (runs.newest(run.function().value(), Limit.of(1)).getFirst().number() > run.number()) {
                return new RunChange.Refused("A newer run of " + run.function() + " is there: look at that one.");
            }
            run.retry();
            return new RunChange.Done();
        });
    }

    private RunChange change(RunId id, Function<Run, RunChange> verb) {
        RunChange change = transaction.execute(status ->
                runs.lock(id.value()).map(verb).orElseGet(() -> new RunChange.Refused("There is no run " + id + ".")));
        if (change instanceof RunChange.Done) {
            report(id).ifPresent(report -> signals.changed(report.run().function()));
        }
        return change;
    }
}
