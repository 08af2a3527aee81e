package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuiltReleases;
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
    void aFunctionThatNeverRanHasAPipelineAllTheSame() {
        catalog.commit(ManualCatalog.function("orders-api"));

        assertThat(pipelines.all()).extracting(PipelineState::function).containsExactly(ORDERS);
        assertThat(pipelines.find(ORDERS).orElseThrow().stages())
                .extracting(StageState::status)
                .containsOnly(StageState.Status.NOT_RUN);
        assertThat(pipelines.find(new FunctionName("nobody-api"))).isEmpty();
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
}
