package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.shared.ReleaseNumber;
import org.junit.jupiter.api.Test;

@PipelineSlice
class KilledPortalTest extends PipelineStory {

    @Test
    void goesOnInANewPortalAfterEveryStage() {
        commit(ORDERS, "first");
        for (int stage = 0; stage < 3; stage++) {
            assertThat(oneStageInANewPortal(Lane.BUILD)).isTrue();
        }
        assertThat(oneStageInANewPortal(Lane.BUILD)).isFalse();
        assertThat(oneStageInANewPortal(Lane.DELIVERY)).isFalse();
        approve(pending(ORDERS));
        assertThat(oneStageInANewPortal(Lane.DELIVERY)).isTrue();

        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(builds.checked).hasSize(1);
        assertThat(builds.built).hasSize(1);
        assertThat(environments.ran)
                .filteredOn(run -> run.startsWith("staging"))
                .hasSize(11);
        assertThat(environments.ran)
                .filteredOn(run -> run.startsWith("production"))
                .hasSize(1);
    }

    @Test
    void resumesAfterAKillInEveryStage() {
        commit(ORDERS, "first");

        builds.nextChecks(KilledPortalTest::kill);
        diesIn(Lane.BUILD);
        assertThat(oneStageInANewPortal(Lane.BUILD)).isTrue();

        builds.nextBuild(KilledPortalTest::kill);
        diesIn(Lane.BUILD);
        assertThat(oneStageInANewPortal(Lane.BUILD)).isTrue();

        environments.next(LocalEnvironment.STAGING, KilledPortalTest::kill);
        diesIn(Lane.BUILD);
        assertThat(oneStageInANewPortal(Lane.BUILD)).isTrue();

        workOn();
        approve(pending(ORDERS));
        environments.next(LocalEnvironment.PRODUCTION, KilledPortalTest::kill);
        diesIn(Lane.DELIVERY);
        workOn();

        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.SUCCEEDED);
        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(pipelines.runs(ORDERS, 9)).hasSize(1);
        assertThat(pipelines.facts(ORDERS, new ReleaseNumber(2))).isEmpty();
        assertThat(pipelines
                        .facts(ORDERS, new ReleaseNumber(1))
                        .orElseThrow()
                        .coldStarts()
                        .orElseThrow()
                        .initMillis())
                .hasSize(10);
    }

    @Test
    void goesBackToTheRightReleaseWhenAKillCameBetweenSwitchAndVerification() {
        commit(ORDERS, "first");
        workOn();
        approve(pending(ORDERS));
        workOn();
        commit(ORDERS, "second");
        workOn();
        approve(pending(ORDERS));
        environments.next(LocalEnvironment.PRODUCTION, KilledPortalTest::kill);
        diesIn(Lane.DELIVERY);
        assertThat(production(ORDERS)).isEqualTo("v2");

        environments.next(LocalEnvironment.PRODUCTION, () -> ManualEnvironments.answered("{\"statusCode\": 503}"));
        workOn();

        assertThat(production(ORDERS)).isEqualTo("v1");
        assertThat(newest(ORDERS).stages().get(4).status()).isEqualTo(StageState.Status.FAILED);
    }

    @Test
    void writesNothingDownForWorkThatItEndsItselfWhenItCloses() {
        commit(ORDERS, "first");
        StageRunner portal = newPortal();
        builds.nextChecks(() -> {
            portal.close();
            throw new IllegalStateException("The process was interrupted.");
        });
        portal.advance(Lane.BUILD);
        assertThat(newest(ORDERS).stages().getFirst().status()).isEqualTo(StageState.Status.IN_PROGRESS);

        workOn();
        assertThat(pending(ORDERS).release().number()).isEqualTo(new ReleaseNumber(1));
    }

    @Test
    void takesUpTheRunThatItLeftBeforeThoseThatOnlyWait() {
        commit(ORDERS, "first");
        builds.nextChecks(KilledPortalTest::kill);
        diesIn(Lane.BUILD);
        commit(new dev.slipway.manifest.FunctionName("invoices-api"), "first");

        oneStageInANewPortal(Lane.BUILD);

        assertThat(builds.checked).hasSize(2).allMatch(check -> check.startsWith("orders-api@"));
    }

    private void diesIn(Lane lane) {
        assertThatThrownBy(() -> oneStageInANewPortal(lane)).isInstanceOf(Killed.class);
    }

    private static <T> T kill() {
        throw new Killed();
    }
}
