package dev.slipway.portal.promotion;

import dev.slipway.portal.uikit.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries an answer to the pipeline once, and finds out what became of it where the way back was cut. */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** Longer than any call takes: what has not arrived by then never will. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is known of an answer's way when the pipeline says that it waits still. */
    private enum Arrival {
        /** It may arrive yet. */
        POSSIBLE,
        /** The pipeline refused it. */
        REFUSED,
        /** It was sent so long ago that it will not arrive any more. */
        OVERDUE
    }

    private final DeliveryPipelines pipelines;
    private final PromotionDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Courier(DeliveryPipelines pipelines, PromotionDecisions decisions, ApplicationEventPublisher events, Clock clock) {
        this.pipelines = pipelines;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the answer down, sends it, and says what came of it. */
    PromotionOutcome deliver(Dossier dossier, Answer answer) {
        Optional<PendingAnswer> pending = decisions.claim(dossier, answer);
        if (pending.isEmpty()) {
            return new PromotionOutcome.AlreadyDecided(decisions
                    .answerTo(dossier.shown().place())
                    .orElse("An answer to this approval was already given."));
        }
        return settle(pending.get(), send(dossier, answer, pending.get().nonce()));
    }

    /** Asks the pipeline about every answer whose outcome is not known yet, such as after a restart. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void reconcile() {
        Instant longAgo = clock.instant().minus(PATIENCE);
        for (PendingAnswer answer : decisions.unsettledSince(longAgo)) {
            PromotionOutcome outcome = settleBy(ask(answer.action()), answer.nonce(), Arrival.OVERDUE);
            LOG.info("The answer to {} is settled: {}", answer.action(), outcome);
            // Open pages show that it was not confirmed; the pipeline itself may not have moved.
            events.publishEvent(new PipelinesChanged(Set.of(answer.function())));
        }
        decisions.overdue().forEach(this::lookFor);
    }

    /** A call can hang for longer than anybody's patience, or the clock jump while it does: what the pipeline says counts. */
    private void lookFor(PendingAnswer overdue) {
        switch (ask(overdue.action())) {
            case ApprovalResult.Answered answered
            when answered.summary().contains(Answer.mark(overdue.nonce())) -> {
                decisions.accepted(overdue.nonce(), answered.at());
                LOG.warn("The answer to {}, which was given up, has arrived after all", overdue.action());
            }
            case ApprovalResult.Answered answered -> decisions.stopLooking(overdue.nonce());
            case ApprovalResult.Ended ended -> decisions.stopLooking(overdue.nonce());
            case ApprovalResult.Waiting waiting -> {}
            case ApprovalResult.Unknown unknown -> {}
        }
    }

    private DecisionOutcome send(Dossier dossier, Answer answer, String nonce) {
        try {
            return pipelines.decide(new Decision(
                    dossier.pending().point(), answer.verdict(), answer.person().id(), answer.summary(dossier, nonce)));
        } catch (RuntimeException e) {
            String reference = Reference.next();
            LOG.error(
                    "Sending an answer to {} failed; reference {}",
                    dossier.shown().place().action(),
                    reference,
                    e);
            return new DecisionOutcome.Unavailable("the pipeline failed, reference " + reference, true);
        }
    }

    private PromotionOutcome settle(PendingAnswer answer, DecisionOutcome outcome) {
        return switch (outcome) {
            case DecisionOutcome.Accepted accepted -> decisions.accepted(answer.nonce(), accepted.at());
            // Both token errors can mean that our own answer arrived: the pipeline's memory decides, not the error.
            case DecisionOutcome.DecidedElsewhere elsewhere ->
                settleBy(ask(answer.action()), answer.nonce(), Arrival.REFUSED);
            case DecisionOutcome.NoLongerWaiting gone ->
                settleBy(ask(answer.action()), answer.nonce(), Arrival.REFUSED);
            case DecisionOutcome.Unavailable unavailable
            when unavailable.mayHaveHappened() -> settleBy(ask(answer.action()), answer.nonce(), Arrival.POSSIBLE);
            case DecisionOutcome.Unavailable unavailable -> {
                decisions.withdraw(answer.nonce(), unavailable.reason());
                yield new PromotionOutcome.NotSent(unavailable.reason());
            }
        };
    }

    private PromotionOutcome settleBy(ApprovalResult result, String nonce, Arrival arrival) {
        return switch (result) {
            case ApprovalResult.Answered answered
            when answered.summary().contains(Answer.mark(nonce)) -> decisions.accepted(nonce, answered.at());
            case ApprovalResult.Answered answered -> {
                decisions.lost(nonce, answered.summary());
                yield new PromotionOutcome.AlreadyDecided(answered.summary());
            }
            case ApprovalResult.Ended ended -> {
                decisions.lost(nonce, ended.reason());
                yield new PromotionOutcome.NoLongerWaiting(ended.reason());
            }
            case ApprovalResult.Waiting waiting -> stillWaiting(nonce, arrival);
            case ApprovalResult.Unknown unknown -> {
                decisions.unclear(nonce, unknown.reason());
                yield new PromotionOutcome.Unclear(unknown.reason());
            }
        };
    }

    private PromotionOutcome stillWaiting(String nonce, Arrival arrival) {
        String reason = switch (arrival) {
            case POSSIBLE -> "The pipeline has not confirmed it, and it may still be on its way.";
            case REFUSED -> "The pipeline waits again, with another token.";
            case OVERDUE -> "The pipeline never received it.";
        };
        if (arrival == Arrival.POSSIBLE) {
            decisions.unclear(nonce, reason);
            return new PromotionOutcome.Unclear(reason);
        }
        if (arrival == Arrival.OVERDUE) {
            decisions.overdue(nonce, reason);
        } else {
            decisions.withdraw(nonce, reason);
        }
        return new PromotionOutcome.NotSent(reason);
    }

    private ApprovalResult ask(ApprovalAction action) {
        try {
            return pipelines.result(action);
        } catch (RuntimeException e) {
            String reference = Reference.next();
            LOG.error("Asking what became of {} failed; reference {}", action, reference, e);
            return new ApprovalResult.Unknown("the pipeline does not answer, reference " + reference);
        }
    }
}
