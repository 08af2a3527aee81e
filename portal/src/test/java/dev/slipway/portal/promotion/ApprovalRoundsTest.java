package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Several approvals in one go, of evidence that was on the approver's screen. */
class ApprovalRoundsTest extends PromotionStory {
    @Autowired
    private ApprovalRounds rounds;

    @Test
    void approvesWhatWasOpened() {
        waitForApproval(LIN);
        rounds.opened(shown());

        assertThat(rounds.approve(List.of(shown(), shown())))
                .singleElement()
                .satisfies(answered -> assertThat(answered.outcome()).isInstanceOf(PromotionOutcome.Approved.class));
        assertThat(pipelines.received()).hasSize(1);
    }

    @Test
    void refusesWhatWasNotOpenedOrWasOpenedByAnother() {
        waitForApproval(LIN);
        // Evidence that no other test has opened.
        pipelines.put(Orders.NAME, Orders.facts(shown().release(), 999, 10.9, 1_018_000));
        signIn(KnownPeople.OMAR);
        rounds.opened(shown());
        signIn(KnownPeople.ADA);

        assertThat(rounds.wasOpened(shown())).isFalse();
        assertThat(reasons(rounds.approve(List.of(shown())).getFirst().outcome()))
                .containsExactly("You have not opened the evidence of orders-api v18: open it first.");
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void refusesWhatHasChangedSinceItWasOpened() {
        waitForApproval(LIN);
        Shown before = shown();
        rounds.opened(before);
        pipelines.put(Orders.NAME, Orders.facts(before.release(), 220, 10.9, 1_018_000));

        assertThat(reasons(rounds.approve(List.of(shown())).getFirst().outcome()))
                .isNotEmpty();
        assertThat(rounds.approve(List.of(before)).getFirst().outcome()).isInstanceOf(PromotionOutcome.Changed.class);
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void isForApproversAlone() {
        waitForApproval(LIN);
        Shown shown = shown();
        signIn(KnownPeople.LIN);

        assertThatThrownBy(() -> rounds.approve(List.of(shown))).isInstanceOf(AccessDeniedException.class);
    }
}
