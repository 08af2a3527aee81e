package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineRun;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@PipelineSlice
class RunControlTest extends PipelineStory {
    @Autowired
    private RunControl control;

    @Autowired
    private ManualAudit audit;

    @BeforeEach
    void signInAsAMember() {
        audit.entries.clear();
        signIn("lin", "ROLE_DEVELOPER");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void stopsAQueuedRunAtOnce() {
        commit(ORDERS, "first");

        assertThat(control.stop(run())).isEqualTo(new RunChange.Done());

        workOn();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.STOPPED);
        assertThat(builds.checked).isEmpty();
        assertThat(audit.entries).containsExactly("pipeline.stopped orders-api at Checks");
    }

    @Test
    void aStopIsNotForgottenByAPortalThatDies() {
        commit(ORDERS, "first");
        builds.nextChecks(() -> {
            control.stop(run());
            throw new Killed();
        });
        assertThatThrownBy(() -> oneStageInANewPortal(Lane.BUILD)).isInstanceOf(Killed.class);

        workOn();

        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.STOPPED);
        assertThat(builds.checked).hasSize(1);
    }

    @Test
    void aStoppedApprovalNoLongerWaits() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval pending = pending(ORDERS);

        control.stop(run());

        assertThat(approve(pending)).isInstanceOf(DecisionOutcome.NoLongerWaiting.class);
        workOn();
        assertThat(production(ORDERS)).isEqualTo("nothing");
    }

    @Test
    void retriesAFailedStageWithoutTheStagesBeforeIt() {
        commit(ORDERS, "first");
        builds.nextBuild(() -> new BuildOutcome.Failed("The disk is full: make room and retry."));
        workOn();
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.FAILED);

        assertThat(control.retry(run())).isEqualTo(new RunChange.Done());
        workOn();

        assertThat(builds.checked).hasSize(1);
        assertThat(builds.built).hasSize(2);
        assertThat(audit.entries).containsExactly("pipeline.retried orders-api at Build");
        assertThat(pending(ORDERS).release().number().value()).isEqualTo(1);
    }

    @Test
    void aRejectedReleaseThatIsTriedAgainWaitsWithAnotherToken() {
        commit(ORDERS, "first");
        workOn();
        PendingApproval before = pending(ORDERS);
        reject(before);

        control.retry(run());
        workOn();

        assertThat(pending(ORDERS).point().action()).isEqualTo(before.point().action());
        assertThat(approve(before)).isInstanceOf(DecisionOutcome.DecidedElsewhere.class);
        assertThat(approve(pending(ORDERS))).isInstanceOf(DecisionOutcome.Accepted.class);
    }

    @Test
    void refusesToRetryWhatANewerRunHasOvertaken() {
        commit(ORDERS, "first");
        builds.nextChecks(() -> new ChecksOutcome.Failed("No luck."));
        workOn();
        RunId first = run();
        commit(ORDERS, "second");

        assertThat(control.retry(first)).isInstanceOf(RunChange.Refused.class);
    }

    @Test
    void showsTheLogAsItGrows() {
        commit(ORDERS, "first");
        oneStageInANewPortal(Lane.BUILD);

        LogPage page = control.log(run(), Stage.CHECKS, 0);

        assertThat(page.lines())
                .extracting(LogPage.Line::kind, LogPage.Line::text)
                .containsExactly(tuple(BuildLine.Kind.STEP, "Checking orders-api"));
        assertThat(control.log(run(), Stage.CHECKS, page.next()).lines()).isEmpty();
        assertThat(control.log(run(), Stage.BUILD, 0).lines()).isEmpty();
    }

    @Test
    void refusesWhoHasNoBusinessWithTheFunction() {
        commit(ORDERS, "first");
        RunId run = run();
        for (Runnable change : List.<Runnable>of(() -> control.stop(run), () -> control.retry(run))) {
            signIn("noor", "ROLE_DEVELOPER");
            assertThatThrownBy(change::run)
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("belongs to payments");
            signIn("grace", "ROLE_ADMINISTRATOR");
            assertThatThrownBy(change::run).isInstanceOf(AccessDeniedException.class);
            SecurityContextHolder.clearContext();
            assertThatThrownBy(change::run)
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        }
        assertThat(newest(ORDERS).status()).isEqualTo(PipelineRun.Status.QUEUED);
        assertThat(audit.entries).isEmpty();
    }

    private RunId run() {
        return RunId.parse(newest(ORDERS).executionId()).orElseThrow();
    }

    private static void signIn(String person, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", role));
    }
}
