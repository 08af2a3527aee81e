package dev.slipway.portal.awsfake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** One pipeline of {@link FakeCodePipeline}: its executions, the lock of the waiting stage, and what waits behind it. */
final class FakePipeline {
    static final List<String> STAGES =
            List.of("Source", "Checks", "Build", "Staging", "Smoke", "Approval", "Production");

    private static final String APPROVAL = "Approval";
    private static final String PRODUCTION = "Production";

    final String name;
    final List<Execution> executions = new ArrayList<>();
    /** Stages whose way in is closed, with the reason. */
    final Map<String, String> closed = new TreeMap<>();

    /** Minutes that the approval waits; 0 where its definition does not say. */
    int patience;

    int version = 1;
    boolean parallel;
    /** The token that an answered approval had, so that a second answer is told from a wrong one. */
    private String usedToken = "";

    FakePipeline(String name) {
        this.name = name;
    }

    /** One execution with its actions, in the order in which they began. */
    static final class Execution {
        final String id = UUID.randomUUID().toString();
        final String revisionSummary;
        final Instant started;
        final List<Action> actions = new ArrayList<>();
        String status = "InProgress";
        boolean inbound;
        /** The execution that this one goes back to, if it is a roll-back. */
        String rollBackTo = "";

        final int version;
        Instant moved;

        Execution(String revisionSummary, int version, Instant now) {
            this.revisionSummary = revisionSummary;
            this.version = version;
            this.started = now;
            this.moved = now;
        }

        Optional<Action> in(String stage) {
            return actions.stream().filter(action -> action.stage.equals(stage)).reduce((first, last) -> last);
        }
    }

    /** One action of an execution. */
    static final class Action {
        final String id = UUID.randomUUID().toString();
        final String stage;
        final Instant started;
        String status = "Succeeded";
        String summary = "";
        String token = "";
        Instant moved;

        Action(String stage, Instant now) {
            this.stage = stage;
            this.started = now;
            this.moved = now;
        }

        String name() {
            return stage.equals(APPROVAL) ? "Approve" : stage.equals("Source") ? "Release" : "Run";
        }

        String category() {
            return stage.equals(APPROVAL) ? "Approval" : stage.equals("Source") ? "Source" : "Compute";
        }
    }

    /** Runs up to the approval, or up to the lock in front of it. */
    Execution run(String revisionSummary, Instant now) {
        Execution execution = new Execution(revisionSummary, version, now);
        executions.addFirst(execution);
        STAGES.subList(0, STAGES.indexOf(APPROVAL)).forEach(stage -> execution.actions.add(new Action(stage, now)));
        if (parallel || mayEnterApproval()) {
            enterApproval(execution, now);
        } else {
            executions.stream().filter(other -> other.inbound).forEach(other -> {
                other.inbound = false;
                other.status = "Superseded";
            });
            execution.inbound = true;
        }
        return execution;
    }

    /** The execution that holds the stage of the approval. */
    Optional<Execution> waiting() {
        return executions.stream()
                .filter(execution -> execution
                        .in(APPROVAL)
                        .filter(action -> action.status.equals("InProgress"))
                        .isPresent())
                .findFirst();
    }

    void answer(String token, String status, String summary, Instant now) {
        if (token.equals(usedToken)) {
            throw new AwsError(400, "ApprovalAlreadyCompletedException", "The approval has already been completed");
        }
        Execution execution = executions.stream()
                .filter(each -> each.in(APPROVAL)
                        .filter(action -> action.token.equals(token) && action.status.equals("InProgress"))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AwsError(400, "InvalidApprovalTokenException", "The token is not valid"));
        Action action = execution.in(APPROVAL).orElseThrow();
        usedToken = token;
        action.summary = summary;
        if (status.equals("Approved")) {
            end(execution, action, "Succeeded", "InProgress", now);
            if (!closed.containsKey(PRODUCTION)) {
                begin(execution, PRODUCTION, now);
            }
        } else {
            end(execution, action, "Failed", "Failed", now);
        }
        letTheNextIn(now);
    }

    /** Production has taken the release, or has not. */
    void production(String executionId, boolean succeeded, Instant now) {
        Execution execution = find(executionId);
        end(
                execution,
                execution.in("Production").orElseThrow(),
                succeeded ? "Succeeded" : "Failed",
                succeeded ? "Succeeded" : "Failed",
                now);
    }

    /** Nobody answered in time. */
    void expire(String executionId, Instant now) {
        Execution execution = find(executionId);
        end(execution, execution.in(APPROVAL).orElseThrow(), "Failed", "Failed", now);
        letTheNextIn(now);
    }

    /** Somebody stopped the execution. */
    void stop(String executionId, Instant now) {
        Execution execution = find(executionId);
        execution.in(APPROVAL).ifPresent(action -> end(execution, action, "Abandoned", "Stopped", now));
        execution.status = "Stopped";
        letTheNextIn(now);
    }

    /** The approval waits anew, such as after a retry of its stage: with another token. */
    void renewToken(String executionId) {
        find(executionId).in(APPROVAL).orElseThrow().token = UUID.randomUUID().toString();
    }

    /** The stage of an execution runs again, if its newest action there failed. */
    void retry(String stage, String executionId, Instant now) {
        Execution execution = executions.stream()
                .filter(each -> each.id.equals(executionId))
                .findFirst()
                .orElseThrow(() ->
                        new AwsError(400, "StageNotRetryableException", "The execution does not exist in the stage"));
        if (!newestIn(stage).equals(Optional.of(execution))) {
            throw new AwsError(400, "NotLatestPipelineExecutionException", "A newer execution is in the stage");
        }
        if (!execution.in(stage).orElseThrow().status.equals("Failed")) {
            throw new AwsError(400, "StageNotRetryableException", "The stage has not failed");
        }
        execution.status = "InProgress";
        if (stage.equals(APPROVAL)) {
            enterApproval(execution, now);
        } else {
            begin(execution, stage, now);
        }
    }

    /** Starts an execution that brings back what another one brought to production. */
    Execution rollBack(String target, Instant now) {
        Execution before = executions.stream()
                .filter(execution -> execution.id.equals(target))
                .findFirst()
                .orElseThrow(
                        () -> new AwsError(400, "PipelineExecutionNotFoundException", "There is no such execution"));
        if (before.version != version) {
            throw new AwsError(400, "PipelineExecutionOutdatedException", "The pipeline has changed since");
        }
        boolean busy = newestIn(PRODUCTION)
                .flatMap(execution -> execution.in(PRODUCTION))
                .filter(action -> action.status.equals("InProgress"))
                .isPresent();
        if (parallel || busy || !before.status.equals("Succeeded")) {
            throw new AwsError(400, "UnableToRollbackStageException", "The stage cannot be rolled back");
        }
        Execution back = new Execution(before.revisionSummary, version, now);
        back.rollBackTo = target;
        begin(back, PRODUCTION, now);
        executions.addFirst(back);
        return back;
    }

    void close(String stage, String reason) {
        closed.put(stage, reason);
    }

    void open(String stage, Instant now) {
        closed.remove(stage);
        if (mayEnterApproval()) {
            letTheNextIn(now);
        }
        if (!closed.containsKey(PRODUCTION)) {
            executions.stream()
                    .filter(execution -> execution.status.equals("InProgress"))
                    .filter(execution -> execution.in(PRODUCTION).isEmpty())
                    .filter(execution -> execution
                            .in(APPROVAL)
                            .filter(action -> action.status.equals("Succeeded"))
                            .isPresent())
                    .findFirst()
                    .ifPresent(execution -> begin(execution, PRODUCTION, now));
        }
    }

    private boolean mayEnterApproval() {
        return waiting().isEmpty() && !closed.containsKey(APPROVAL);
    }

    private Optional<Execution> newestIn(String stage) {
        return executions.stream()
                .filter(execution -> execution.in(stage).isPresent())
                .findFirst();
    }

    private static void begin(Execution execution, String stage, Instant now) {
        Action action = new Action(stage, now);
        action.status = "InProgress";
        execution.actions.add(action);
    }

    private Execution find(String executionId) {
        return executions.stream()
                .filter(execution -> execution.id.equals(executionId))
                .findFirst()
                .orElseThrow();
    }

    private void letTheNextIn(Instant now) {
        if (closed.containsKey(APPROVAL)) {
            return;
        }
        executions.stream().filter(execution -> execution.inbound).findFirst().ifPresent(next -> {
            next.inbound = false;
            enterApproval(next, now);
        });
    }

    private static void enterApproval(Execution execution, Instant now) {
        Action action = new Action(APPROVAL, now);
        action.status = "InProgress";
        action.token = UUID.randomUUID().toString();
        execution.actions.add(action);
    }

    private static void end(Execution execution, Action action, String actionStatus, String status, Instant now) {
        action.status = actionStatus;
        action.moved = now;
        execution.status = status;
        execution.moved = now;
    }
}
