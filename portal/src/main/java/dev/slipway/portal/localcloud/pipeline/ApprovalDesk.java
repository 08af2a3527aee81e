package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes the answers to waiting approvals: one for each token, in time, or none. */
@Component
@Profile("local")
class ApprovalDesk {
    private final Runs runs;
    private final PipelineSignals signals;
    private final Writing writing;

    ApprovalDesk(Runs runs, PipelineSignals signals, Writing writing) {
        this.runs = runs;
        this.signals = signals;
        this.writing = writing;
    }

    DecisionOutcome decide(Decision decision) {
        ApprovalAction action = decision.point().action();
        DecisionOutcome outcome = writing.entry(() -> RunId.parse(action.executionId())
                .flatMap(id -> runs.lock(id.value()))
                .map(waiting -> decide(waiting, decision))
                .orElseGet(() -> new DecisionOutcome.NoLongerWaiting("There is no run " + action.executionId() + ".")));
        if (outcome instanceof DecisionOutcome.Accepted) {
            signals.changed(new FunctionName(action.pipeline()));
        }
        return outcome;
    }

    ApprovalResult result(ApprovalAction action) {
        return writing.entry(() -> RunId.parse(action.executionId())
                .flatMap(id -> runs.findById(id.value()))
                .<ApprovalResult>map(ApprovalDesk::result)
                .orElseGet(() -> new ApprovalResult.Ended("There is no run " + action.executionId() + ".")));
    }

    /** Rejects what has waited too long. */
    @Scheduled(fixedDelayString = "PT1M")
    void rejectExpired() {
        Instant now = writing.now();
        Set<FunctionName> rejected = writing.entry(() -> {
            Set<FunctionName> functions = new LinkedHashSet<>();
            for (Run run : runs.inOrder(EnumSet.of(RunStatus.WAITING))) {
                if (run.approval().orElseThrow().expiredAt(now)) {
                    run.expire(now);
                    functions.add(run.function());
                }
            }
            return functions;
        });
        signals.changed(rejected);
    }

    private DecisionOutcome decide(Run run, Decision decision) {
        Instant now = writing.now();
        Optional<Approval> approval = run.approval();
        if (approval.isEmpty()) {
            return new DecisionOutcome.NoLongerWaiting(
                    "The run is " + run.status().words() + ".");
        }
        Approval wait = approval.get();
        if (!wait.accepts(decision.point().token())) {
            return new DecisionOutcome.DecidedElsewhere("This wait has had its answer, and the run is "
                    + run.status().words() + " now.");
        }
        if (wait.decidedAt() != null) {
            return new DecisionOutcome.DecidedElsewhere("It was answered at " + wait.decidedAt() + ".");
        }
        if (run.status() != RunStatus.WAITING) {
            return new DecisionOutcome.NoLongerWaiting(
                    "The run is " + run.status().words() + ".");
        }
        if (wait.expiredAt(now)) {
            return new DecisionOutcome.DecidedElsewhere(
                    "The approval expired after " + Approval.PATIENCE.toDays() + " days.");
        }
        switch (decision.verdict()) {
            case APPROVED -> run.approve(decision.summary(), now);
            case REJECTED -> run.reject(decision.summary(), now);
        }
        return new DecisionOutcome.Accepted(now);
    }

    private static ApprovalResult result(Run run) {
        Optional<Approval> approval = run.approval();
        if (approval.isEmpty()) {
            return new ApprovalResult.Ended(
                    "The run never asked for approval; it is " + run.status().words() + ".");
        }
        Approval wait = approval.get();
        if (run.status() == RunStatus.WAITING) {
            return new ApprovalResult.Waiting();
        }
        Instant decidedAt = wait.decidedAt();
        String summary = wait.summary();
        return decidedAt == null || summary == null
                ? new ApprovalResult.Ended("The run is " + run.status().words() + ".")
                : wait.answered()
                        .<ApprovalResult>map(verdict -> new ApprovalResult.Answered(verdict, summary, decidedAt))
                        .orElseGet(() -> new ApprovalResult.Ended(summary));
    }
}
