package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.CompilerMessage;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.StageState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs that fail: each stage says why and where, and leaves the environments as they were. */
@PipelineSlice
class FailedRunStoryTest extends PipelineStory {
    @Autowired
    private RunDesk desk;

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

    private RunReport report(PipelineRun run) {
        return desk.report(RunId.parse(run.executionId()).orElseThrow()).orElseThrow();
    }
}
