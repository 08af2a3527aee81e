package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.ReleaseNumber;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One commit's way through the pipeline of one function; it changes only by its verbs, which refuse what cannot be. */
@Entity
@Table(name = "pipeline_runs")
class Run {
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    private RunIdentity identity;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable Instant finishedAt;
    private boolean stopRequested;
    private @Nullable Integer releaseNumber;

    @Embedded
    private ReleaseSwitch toRelease = new ReleaseSwitch();

    @Embedded
    private @Nullable Approval approval;

    @Embedded
    private StageBoard stages = new StageBoard();

    @Embedded
    private Measurements measurements = new Measurements();

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    /**
     * A run that waits for its turn.
     *
     * @param number the n-th run of the function
     * @param request what asked for it
     */
    Run(RunId id, int number, RunRequest request, Instant now) {
        this.id = id.value();
        this.identity = RunIdentity.of(id, number, request, now);
        this.status = RunStatus.QUEUED;
        this.stage = Stage.CHECKS;
        if (request instanceof RunRequest.ByRollBack back) {
            status = RunStatus.IN_PROGRESS;
            stage = Stage.PRODUCTION;
            releaseNumber = back.release().value();
        }
    }

    /** Begins the current stage, or begins it anew after the portal went away in the middle of it. */
    void begin(Instant now) {
        require("begins " + stage.title(), EnumSet.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS));
        status = RunStatus.IN_PROGRESS;
        measurements.problems(List.of());
        stages.begin(stage, now);
    }

    void passChecks(int tests, String summary, Instant now) {
        requireStage(Stage.CHECKS);
        measurements.tests(tests);
        pass(summary, now);
    }

    void passBuild(ReleaseNumber release, String summary, Instant now) {
        requireStage(Stage.BUILD);
        releaseNumber = release.value();
        pass(summary, now);
    }

    /** Keeps what staging measured; the run is held until the approval is free. */
    void passStaging(StagingResults results, String summary, Instant now) {
        requireStage(Stage.STAGING);
        measurements.staging(results);
        pass(summary, now);
        status = RunStatus.HELD;
    }

    void failStaging(StagingResults results, String summary, Instant now) {
        requireStage(Stage.STAGING);
        measurements.staging(results);
        fail(summary, now);
    }

    /** Begins to wait for a person. */
    void admit(Instant now) {
        require("asks for approval", EnumSet.of(RunStatus.HELD));
        status = RunStatus.WAITING;
        approval = Approval.open(now);
        stages.begin(stage, now);
    }

    void approve(String summary, Instant now) {
        require("is approved", EnumSet.of(RunStatus.WAITING));
        answer(Approval.Verdict.APPROVED, summary, now);
        status = RunStatus.IN_PROGRESS;
        pass(summary, now);
    }

    void reject(String summary, Instant now) {
        require("is rejected", EnumSet.of(RunStatus.WAITING));
        answer(Approval.Verdict.REJECTED, summary, now);
        end(RunStatus.REJECTED, StageStatus.FAILED, summary, now);
    }

    /** Rejects for want of an answer in time. */
    void expire(Instant now) {
        require("expires", EnumSet.of(RunStatus.WAITING));
        String summary = "Nobody answered within " + Approval.PATIENCE.toDays() + " days, so it was rejected.";
        answer(Approval.Verdict.EXPIRED, summary, now);
        end(RunStatus.REJECTED, StageStatus.FAILED, summary, now);
    }

    /** Remembers what production ran before this run's release took its place, for going back. */
    void rememberSwitch(Optional<ReleaseNumber> replaced) {
        requireStage(Stage.PRODUCTION);
        toRelease.done(replaced);
    }

    void passProduction(String summary, Instant now) {
        requireStage(Stage.PRODUCTION);
        end(RunStatus.SUCCEEDED, StageStatus.SUCCEEDED, summary, now);
    }

    void failOnCode(List<CodeProblem> problems, String summary, Instant now) {
        measurements.problems(problems);
        fail(summary, now);
    }

    void fail(String summary, Instant now) {
        require("fails", EnumSet.of(RunStatus.IN_PROGRESS));
        toRelease.undone();
        end(RunStatus.FAILED, StageStatus.FAILED, summary, now);
    }

    /** Gives way to a newer revision; never from a waiting approval. */
    void supersede(int newer, Instant now) {
        require("is superseded", EnumSet.of(RunStatus.QUEUED, RunStatus.HELD));
        end(RunStatus.SUPERSEDED, StageStatus.STOPPED, "Superseded by run " + newer + ".", now);
    }

    /** Asks whoever works on the run to stop; the run itself stops with {@link #stop}. */
    void requestStop() {
        if (!stoppable()) {
            throw new IllegalStateException(identity.title() + " cannot be stopped: it is " + status.words()
                    + (stage == Stage.PRODUCTION ? " in production; reject or roll back instead." : "."));
        }
        stopRequested = true;
    }

    void stop(String summary, Instant now) {
        end(RunStatus.STOPPED, StageStatus.STOPPED, summary, now);
    }

    /** Has the stage that failed or was stopped run again; earlier stages keep what they found. */
    void retry() {
        require("is tried again", EnumSet.of(RunStatus.FAILED, RunStatus.REJECTED, RunStatus.STOPPED));
        stages.again(stage);
        stopRequested = false;
        finishedAt = null;
        status = switch (stage) {
            case CHECKS, BUILD, STAGING -> RunStatus.QUEUED;
            case APPROVAL -> RunStatus.HELD;
            case PRODUCTION -> RunStatus.IN_PROGRESS;
        };
    }

    /** Whether the run stands before its stage and has not entered it. */
    boolean entersNext() {
        return stages.of(stage).status() == StageStatus.PENDING;
    }

    boolean stoppable() {
        return !status.over() && stage != Stage.PRODUCTION;
    }

    boolean retryable() {
        return status.retryable();
    }

    RunId id() {
        return new RunId(id);
    }

    RunIdentity identity() {
        return identity;
    }

    FunctionName function() {
        return identity.function();
    }

    int number() {
        return identity.number();
    }

    RunStatus status() {
        return status;
    }

    Stage stage() {
        return stage;
    }

    boolean endedBefore(Instant instant) {
        return status.over() && finishedAt != null && finishedAt.isBefore(instant);
    }

    boolean stopRequested() {
        return stopRequested;
    }

    /** Production's way to this run's release. */
    ReleaseSwitch toRelease() {
        return toRelease;
    }

    Optional<ReleaseNumber> release() {
        return Optional.ofNullable(releaseNumber).map(ReleaseNumber::new);
    }

    Optional<Approval> approval() {
        return Optional.ofNullable(approval);
    }

    /** What others may know of the run. */
    RunDetails details() {
        return new RunDetails(
                id(),
                new RunDetails.Subject(function(), number(), identity.commit(), identity.person(), release()),
                new RunDetails.Position(status, stage, stoppable() && !stopRequested, retryable()),
                new RunDetails.Times(identity.queuedAt(), Optional.ofNullable(finishedAt)),
                stages.all());
    }

    RunFindings findings() {
        return measurements.findings(stages.of(Stage.CHECKS));
    }

    private void answer(Approval.Verdict verdict, String summary, Instant now) {
        approval = approval().orElseThrow().answer(verdict, summary, now);
    }

    private void pass(String summary, Instant now) {
        require("passes " + stage.title(), EnumSet.of(RunStatus.IN_PROGRESS));
        stages.end(stage, StageStatus.SUCCEEDED, summary, now);
        stage = stage.next().orElseThrow();
    }

    private void end(RunStatus outcome, StageStatus stageOutcome, String summary, Instant now) {
        if (status.over()) {
            throw new IllegalStateException(identity.title() + " is already " + status.words() + " and cannot become "
                    + outcome.words() + ": reload and look again.");
        }
        stages.end(stage, stageOutcome, summary, now);
        status = outcome;
        finishedAt = now;
    }

    private void require(String verb, Set<RunStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new IllegalStateException(identity.title() + " " + verb + " only while " + allowed + ", but it is "
                    + status.words() + ": reload and look again.");
        }
    }

    private void requireStage(Stage wanted) {
        if (stage != wanted || status != RunStatus.IN_PROGRESS) {
            throw new IllegalStateException(identity.title() + " is " + status.words() + " at " + stage.title()
                    + ", not in " + wanted.title() + ": reload and look again.");
        }
    }
}
