package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.BuiltReleases;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.CompilerMessage;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.promotion.ApprovalResult;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.telemetry.FunctionInventory;
import dev.slipway.portal.telemetry.FunctionRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PipelineSlice
class DeliveryStoryTest extends PipelineStory {
    @Autowired
    private FunctionInventory inventory;

    @Autowired
    private BuiltReleases invocable;

    @Autowired
    private ApprovalDesk desk;

    @Test
    void aCommitBecomesAReleaseThatWaitsForApproval() {
        CommitId commit = commit(ORDERS, "first");

        workOn();

        PendingApproval pending = pending(ORDERS);
        Release release = pending.release();
        assertThat(release.number()).isEqualTo(new ReleaseNumber(1));
        assertThat(release.revision()).isEqualTo(commit);
        assertThat(builds.checked).containsExactly("orders-api@" + commit);
        assertThat(builds.built).containsExactly("orders-api@" + commit);
        assertThat(running(ORDERS, EnvironmentName.STAGING)).isEqualTo("v1");
        assertThat(production(ORDERS)).isEqualTo("nothing");
        assertThat(pipelines.find(ORDERS).orElseThrow().stages())
                .extracting(StageState::name, StageState::status)
                .containsExactly(
                        tuple("Checks", StageState.Status.SUCCEEDED),
                        tuple("Build", StageState.Status.SUCCEEDED),
                        tuple("Staging", StageState.Status.SUCCEEDED),
                        tuple("Approval", StageState.Status.IN_PROGRESS),
                        tuple("Production", StageState.Status.NOT_RUN));
    }

    @Test
    void theEvidenceIsWhatStagingMeasured() {
        commit(ORDERS, "first");
        workOn();

        RunFacts facts = pipelines.facts(ORDERS, new ReleaseNumber(1)).orElseThrow();

        assertThat(facts.checks().orElseThrow().passed()).isEqualTo(7);
        assertThat(facts.checks().orElseThrow().took()).isPositive();
        assertThat(facts.smoke()).contains(new RunFacts.Smoke(1, 0, ""));
        assertThat(facts.coldStarts().orElseThrow().initMillis())
                .hasSize(10)
                .startsWith(2.0, 2.1)
                .endsWith(2.9);
        assertThat(facts.zipBytes().orElseThrow()).isPositive();
        assertThat(newest(ORDERS).stages().get(2).latest().orElseThrow().summary())
                .isEqualTo("1 example event answered; 10 cold starts, median init 2.45 ms.");
    }

    @Test
    void anApprovalSwitchesProductionToTheVeryBytesThatStagingRan() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval pending = pending(ORDERS);

        assertThat(approve(pending)).isInstanceOf(DecisionOutcome.Accepted.class);
        workOn();

        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.SUCCEEDED);
        String digest = pending.release().artefact().value();
        assertThat(environments.ran).endsWith("production 1 " + digest);
        assertThat(Set.copyOf(environments.ran))
                .containsExactlyInAnyOrder("staging 1 " + digest, "closed", "production 1 " + digest);
        assertThat(pipelines.result(pending.point().action()))
                .isInstanceOfSatisfying(ApprovalResult.Answered.class, answer -> {
                    assertThat(answer.verdict()).isEqualTo(Decision.Verdict.APPROVED);
                    assertThat(answer.summary()).contains("[n1]");
                });
    }

    @Test
    void aRejectionFailsTheApprovalWithItsReason() {
        commit(ORDERS, "first");
        workOn();

        reject(pending(ORDERS));
        workOn();

        PipelineRun run = newest(ORDERS);
        assertThat(run.status()).isEqualTo(PipelineRun.Status.REJECTED);
        assertThat(run.stages().get(3).status()).isEqualTo(StageState.Status.FAILED);
        assertThat(run.stages().get(3).latest().orElseThrow().summary()).contains("too slow");
        assertThat(production(ORDERS)).isEqualTo("nothing");
    }

    @Test
    void aTokenAnswersOnce() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval pending = pending(ORDERS);
        approve(pending);

        assertThat(reject(pending)).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        workOn();
        assertThat(production(ORDERS)).isEqualTo("v1");
    }

    @Test
    void aWrongTokenDecidesNothing() {
        commit(ORDERS, "first");
        workOn();
        var point = pending(ORDERS).point();
        var guessed = new dev.slipway.portal.promotion.ApprovalPoint(point.action(), "0".repeat(48));

        assertThat(pipelines.decide(new Decision(guessed, Decision.Verdict.APPROVED, "guessed")))
                .isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        assertThat(pending(ORDERS).point()).isEqualTo(point);
    }

    @Test
    void whatNobodyAnswersForSevenDaysIsRejected() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval pending = pending(ORDERS);

        clock.pass(Duration.ofDays(7).minusMinutes(1));
        desk.rejectExpired();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.IN_PROGRESS);

        clock.pass(Duration.ofMinutes(2));
        desk.rejectExpired();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.REJECTED);
        assertThat(approve(pending)).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        assertThat(pipelines.result(pending.point().action())).isInstanceOf(ApprovalResult.Ended.class);
    }

    @Test
    void supersedesQueuedRunsButNeverAWaitingApproval() {
        CommitId first = commit(ORDERS, "first");
        workOn();
        PendingApproval waiting = pending(ORDERS);

        commit(ORDERS, "second");
        CommitId third = commit(ORDERS, "third");
        workOn();

        assertThat(pipelines.runs(ORDERS, 9))
                .extracting(PipelineRun::status)
                .containsExactly(
                        PipelineRun.Status.IN_PROGRESS, PipelineRun.Status.SUPERSEDED, PipelineRun.Status.IN_PROGRESS);
        assertThat(pending(ORDERS).point()).isEqualTo(waiting.point());
        assertThat(pending(ORDERS).release().revision()).isEqualTo(first);
        assertThat(pending(ORDERS).newer()).contains(third);

        approve(waiting);
        workOn();

        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(pending(ORDERS).release().revision()).isEqualTo(third);
        assertThat(pending(ORDERS).newer()).isEmpty();
    }

    @Test
    void aWaitingApprovalIsNotLostBehindManyNewerRuns() {
        CommitId first = commit(ORDERS, "first");
        workOn();
        for (int change = 0; change < 30; change++) {
            commit(ORDERS, "change " + change);
        }

        assertThat(pending(ORDERS).release().revision()).isEqualTo(first);
        assertThat(pending(ORDERS).newer()).contains(catalog.tip());
        assertThat(pipelines.all())
                .singleElement()
                .satisfies(state -> assertThat(state.pending()).isPresent());
    }

    @Test
    void aFunctionThatNeverRanHasAPipelineAllTheSame() {
        catalog.commit(ManualCatalog.function("orders-api"));

        assertThat(pipelines.all()).extracting(PipelineState::function).containsExactly(ORDERS);
        assertThat(pipelines.find(ORDERS).orElseThrow().stages())
                .extracting(StageState::status)
                .containsOnly(StageState.Status.NOT_RUN);
        assertThat(pipelines.find(new FunctionName("nobody-api"))).isEmpty();
    }

    @Test
    void ofTheRunsHeldBehindAnApprovalTheNewestTakesItsPlace() {
        commit(ORDERS, "first");
        workOn();
        commit(ORDERS, "second");
        workOn();
        CommitId third = commit(ORDERS, "third");
        workOn();

        assertThat(pipelines.runs(ORDERS, 9).get(1).status()).isEqualTo(PipelineRun.Status.SUPERSEDED);
        reject(pending(ORDERS));
        workOn();

        assertThat(pending(ORDERS).release().revision()).isEqualTo(third);
    }

    @Test
    void theSameCommitStartsAFunctionOnce() {
        CatalogChanged change = catalog.commit(ManualCatalog.function("orders-api"));
        watch.on(change);
        watch.on(change);
        workOn();
        watch.on(change);

        assertThat(pipelines.runs(ORDERS, 9)).hasSize(1);
        assertThat(builds.built).hasSize(1);
    }

    @Test
    void aCommitStartsOnlyTheFunctionsWhoseFoldersItTouches() {
        FunctionName invoices = new FunctionName("invoices-api");
        commit(ORDERS, "first");
        workOn();
        watch.on(catalog.commit(ManualCatalog.function("invoices-api")));
        watch.on(catalog.commit(Map.of("README.md", "words", "functions/README.md", "words")));

        assertThat(pipelines.runs(ORDERS, 9)).hasSize(1);
        assertThat(pipelines.runs(invoices, 9)).hasSize(1);
    }

    @Test
    void aPersonRunsThePipelineAgainAndTheSameBytesStayTheSameRelease() {
        CommitId commit = commit(ORDERS, "first");
        workOn();

        assertThat(pipelines.start(ORDERS, commit, "lin")).isInstanceOf(StartOutcome.AlreadyRunning.class);
        approve(pending(ORDERS));
        workOn();
        assertThat(pipelines.start(ORDERS, commit, "lin")).isInstanceOf(StartOutcome.Started.class);
        workOn();

        assertThat(pending(ORDERS).release().number()).isEqualTo(new ReleaseNumber(1));
        assertThat(pending(ORDERS).startedBy()).contains("lin");
    }

    @Test
    void aFunctionThatTheCommitDoesNotHaveIsRefused() {
        assertThat(pipelines.start(ORDERS, catalog.tip(), "lin"))
                .isInstanceOfSatisfying(
                        StartOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("orders-api"));
    }

    @Test
    void aCompileErrorIsShownWithItsLine() {
        commit(ORDERS, "first");
        CompilerMessage error = new CompilerMessage(
                "functions/orders-api/src/handler.rs", 12, "cannot find value `x`", "error[E0425]: …");
        builds.nextBuild(() -> new BuildOutcome.CompileFailed(List.of(error, error)));
        workOn();

        PipelineRun run = newest(ORDERS);
        assertThat(run.status()).isEqualTo(PipelineRun.Status.FAILED);
        assertThat(run.stages().get(1).latest().orElseThrow().summary()).isEqualTo("It does not compile.");
        assertThat(report(run).findings().problems())
                .extracting(CodeProblem::place)
                .containsExactly("functions/orders-api/src/handler.rs:12");
    }

    @Test
    void aBrokenManifestFailsTheChecksWithItsLine() {
        Map<String, String> files = ManualCatalog.function("orders-api");
        files.replace("functions/orders-api/function.yaml", "schema: 1\nnmae: orders-api\n");
        watch.on(catalog.commit(files));
        workOn();

        assertThat(builds.checked).isEmpty();
        assertThat(report(newest(ORDERS)).findings().problems())
                .anySatisfy(problem -> assertThat(problem.place()).isEqualTo("functions/orders-api/function.yaml:2"));
    }

    @Test
    void failedTestsAndAMissingCargoSayWhatToDo() {
        commit(ORDERS, "first");
        builds.nextChecks(() -> new ChecksOutcome.Found("tests", "2 tests failed.", List.of()));
        workOn();
        assertThat(newest(ORDERS).stages().getFirst().latest().orElseThrow().summary())
                .isEqualTo("2 tests failed.");

        commit(ORDERS, "second");
        builds.nextChecks(() -> new ChecksOutcome.CargoMissing("Install Rust from rustup.rs."));
        workOn();
        assertThat(newest(ORDERS).stages().getFirst().latest().orElseThrow().summary())
                .isEqualTo("Install Rust from rustup.rs.");
    }

    @Test
    void anExampleEventThatIsAnsweredWithAnErrorStopsTheReleaseAtStaging() {
        commit(ORDERS, "first");
        environments.next(
                LocalEnvironment.STAGING,
                () -> ManualEnvironments.answered("{\"statusCode\": 500, \"body\": \"boom\"}"));
        workOn();

        PipelineRun run = newest(ORDERS);
        assertThat(run.stages().get(2).status()).isEqualTo(StageState.Status.FAILED);
        assertThat(run.stages().get(2).latest().orElseThrow().summary())
                .startsWith("1 of 1 example events failed. events/example.json: It answered status 500");
        assertThat(environments.ran).hasSize(2).endsWith("closed");
    }

    @Test
    void aMissingSecretIsNamedAndTheStageCanBeTriedAgain() {
        commit(ORDERS, "first");
        environments.missing(new MissingValue(MissingValue.Kind.SECRET, "payments/api-key"));
        workOn();
        assertThat(newest(ORDERS).stages().get(2).latest().orElseThrow().summary())
                .contains("payments/api-key has no value");
    }

    @Test
    void aFailedVerificationPutsProductionBackAndSaysSo() {
        commit(ORDERS, "first");
        workOn();
        approve(pending(ORDERS));
        workOn();
        commit(ORDERS, "second");
        workOn();
        environments.next(LocalEnvironment.PRODUCTION, () -> new InvocationOutcome.Exited(true, "exit status 101"));

        approve(pending(ORDERS));
        workOn();

        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.FAILED);
        assertThat(newest(ORDERS).stages().get(4).latest().orElseThrow().summary())
                .contains("exit status 101")
                .endsWith("Production is back on v1.");
    }

    @Test
    void aFirstReleaseThatFailsItsVerificationLeavesProductionEmpty() {
        commit(ORDERS, "first");
        workOn();
        environments.next(LocalEnvironment.PRODUCTION, () -> new InvocationOutcome.Exited(true, "exit status 101"));
        approve(pending(ORDERS));
        workOn();

        assertThat(production(ORDERS)).isEqualTo("nothing");
        assertThat(newest(ORDERS).stages().get(4).latest().orElseThrow().summary())
                .endsWith("Production runs nothing again, as before.");
    }

    @Test
    void bytesThatWereChangedOnTheDiskAreNotRun() throws IOException {
        commit(ORDERS, "first");
        workOn();
        Artefact artefact =
                builds.find(pending(ORDERS).release().artefact().value()).orElseThrow();
        Files.writeString(artefact.bootstrap(), "something else");

        approve(pending(ORDERS));
        workOn();

        assertThat(production(ORDERS)).isEqualTo("nothing");
        assertThat(environments.ran).noneMatch(run -> run.startsWith("production"));
        assertThat(newest(ORDERS).stages().get(4).latest().orElseThrow().summary())
                .contains("no longer what was built");
    }

    @Test
    void aChangedLibraryMarksItsDependantsBehindUntilTheyAreBuiltAgain() {
        commit(ORDERS, "first");
        workOn();
        watch.on(catalog.commit(Map.of("libraries/backend/common/unused/src/lib.rs", "// new")));
        assertThat(behind()).isEmpty();

        watch.on(catalog.commit(Map.of("libraries/backend/common/error_ext/src/lib.rs", "// new")));
        assertThat(behind()).contains("Behind error_ext");
        assertThat(pipelines.runs(ORDERS, 9)).hasSize(1);

        pipelines.start(ORDERS, catalog.tip(), "lin");
        workOn();
        assertThat(behind()).isEmpty();
    }

    @Test
    void telemetryAndInvokeLearnOfEveryRelease() {
        commit(ORDERS, "first");
        workOn();
        commit(ORDERS, "second");
        workOn();

        assertThat(inventory.source()).isEqualTo(Source.LOCAL);
        assertThat(inventory.releases(ORDERS))
                .extracting(FunctionRelease::release)
                .containsExactly("v1", "v2");
        assertThat(inventory
                        .current(ORDERS, EnvironmentName.STAGING)
                        .orElseThrow()
                        .release())
                .isEqualTo("v2");
        assertThat(inventory.current(ORDERS, EnvironmentName.PRODUCTION)).isEmpty();
        assertThat(invocable.of(ORDERS))
                .extracting(release -> release.number().value())
                .containsExactly(2, 1);
    }

    private String behind() {
        return pipelines.find(ORDERS).orElseThrow().pipeline().notice();
    }

    @Autowired
    private RunDesk runDesk;

    private RunReport report(PipelineRun run) {
        return runDesk.report(RunId.parse(run.executionId()).orElseThrow()).orElseThrow();
    }
}
