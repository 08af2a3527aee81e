package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.audit.AuditTrail;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Carries out what people want of a run, where its state allows it. */
@Component
@Profile("local")
class RunDesk {
    private final Runs runs;
    private final StageRunner runner;
    private final PipelineSignals signals;
    private final AuditTrail audit;
    private final Writing writing;

    RunDesk(Runs runs, StageRunner runner, PipelineSignals signals, AuditTrail audit, Writing writing) {
        this.runs = runs;
        this.runner = runner;
        this.signals = signals;
        this.audit = audit;
        this.writing = writing;
    }

    Optional<RunReport> report(RunId id) {
        return writing.entry(() -> runs.findById(id.value()).map(run -> new RunReport(run.details(), run.findings())));
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
            record("pipeline.stopped", run);
            if (run.status() != RunStatus.IN_PROGRESS) {
                run.stop("Stopped.", writing.now());
            }
            return new RunChange.Done();
        });
        if (change instanceof RunChange.Done) {
            runner.stop(id);
        }
        return change;
    }

    /** Tries the stage again that ended badly, on behalf of somebody in the portal, and audits it. */
    RunChange retry(RunId id) {
        return change(id, run -> retry(run, () -> record("pipeline.retried", run)));
    }

    /** The same for a caller who audits it. */
    RunChange again(RunId id, String stage) {
        return change(
                id,
                run -> run.stage().title().equals(stage)
                        ? retry(run, () -> {})
                        : new RunChange.Refused(
                                "The run is in " + run.stage().title() + " now, not in " + stage + "."));
    }

    private RunChange retry(Run run, Runnable record) {
        if (!run.retryable()) {
            return new RunChange.Refused("The run is " + run.status().words() + ", so there is nothing to retry.");
        }
        if (runs.newest(run.function().value(), Limit.of(1)).getFirst().number() > run.number()) {
            return new RunChange.Refused("A newer run of " + run.function() + " is there: look at that one.");
        }
        record.run();
        run.retry();
        return new RunChange.Done();
    }

    private void record(String action, Run run) {
        audit.record(
                action,
                run.function().value(),
                Map.of(
                        "revision", run.identity().commitId(),
                        "execution", run.id().toString(),
                        "stage", run.stage().title()));
    }

    private RunChange change(RunId id, Function<Run, RunChange> verb) {
        RunChange change = writing.entry(() ->
                runs.lock(id.value()).map(verb).orElseGet(() -> new RunChange.Refused("There is no run " + id + ".")));
        if (change instanceof RunChange.Done) {
            report(id).ifPresent(report -> signals.changed(report.run().function()));
        }
        return change;
    }
}
