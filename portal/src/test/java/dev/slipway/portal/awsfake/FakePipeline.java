package dev.slipway.portal.awsfake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One pipeline of {@link FakeCodePipeline}: its executions, the lock of the waiting stage, and what waits behind it. */
final class FakePipeline {
    static final List<String> STAGES =
            List.of("Source", "Checks", "Build", "Staging", "Smoke", "Approval", "Production");

    private static final String APPROVAL = "Approval";

    final String name;
    final List<Execution> executions = new ArrayList<>();
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
        boolean rollback;
        Instant moved;

        Execution(String revisionSummary, Instant now) {
            this.revisionSummary = revisionSummary;
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
        Execution execution = new Execution(revisionSummary, now);
        executions.addFirst(execution);
        STAGES.subList(0, STAGES.indexOf(APPROVAL)).forEach(stage -> execution.actions.add(new Action(stage, now)));
        if (parallel || waiting().isEmpty()) {
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
            Action production = new Action("Production", now);
            production.status = "InProgress";
            execution.actions.add(production);
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

    private Execution find(String executionId) {
        return executions.stream()
                .filter(execution -> execution.id.equals(executionId))
                .findFirst()
                .orElseThrow();
    }

    private void letTheNextIn(Instant now) {
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
