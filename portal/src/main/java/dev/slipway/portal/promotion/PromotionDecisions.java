package dev.slipway.portal.promotion;

import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.promotion.DecisionRow.State;
import dev.slipway.portal.security.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All answers that were ever given; each change of one is a short transaction together with its audit entry. */
@Component
class PromotionDecisions {
    private final DecisionRows rows;
    private final VoteRows votes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromotionDecisions(
            DecisionRows rows, VoteRows votes, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.votes = votes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Counts a person's approval; a second one of the same person changes nothing. */
    void vote(Dossier dossier, Person person) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!voters(dossier.pending().point(), dossier.evidence().digest())
                        .contains(person.id())) {
                    votes.saveAndFlush(new VoteRow(dossier.shown(), person, clock.instant()));
                    audit.record(
                            "promotion.approval-given",
                            dossier.comparison().function().value(),
                            Map.of(
                                    "release",
                                            dossier.shown().release().number().toString(),
                                    "revision",
                                            dossier.shown().release().revision().value(),
                                    "evidence", dossier.evidence().digest().value(),
                                    "policy",
                                            dossier.ruling().policy().revision().value()));
                }
            });
        } catch (DataIntegrityViolationException twice) {
            // The other click of a double click was faster: the vote is there.
        }
    }

    /** Sign-in names of all who approved exactly this. */
    Set<String> voters(ApprovalPoint point, EvidenceDigest evidence) {
        return votes
                .findByPipelineAndExecutionIdAndTokenHashAndEvidence(
                        point.action().pipeline(), point.action().executionId(), point.tokenHash(), evidence.value())
                .stream()
                .map(VoteRow::personId)
                .collect(Collectors.toSet());
    }

    /** Writes an answer down, or nothing if one is in force: the database lets one through. */
    Optional<PendingAnswer> claim(Dossier dossier, Answer answer) {
        DecisionRow row = new DecisionRow(
                UUID.randomUUID().toString(),
                dossier.shown(),
                dossier.ruling().policy().revision(),
                answer,
                clock.instant());
        try {
            transaction.executeWithoutResult(status -> rows.saveAndFlush(row));
            return Optional.of(row.pending());
        } catch (DataIntegrityViolationException taken) {
            return Optional.empty();
        }
    }

    /** The answer that is in force for an approval that still waits, if there is one. */
    Optional<DecisionRow> inForce(ApprovalPoint point) {
        return find(point.action(), point.tokenHash());
    }

    /** What was answered, in words, if an answer is in force. */
    Optional<String> answerTo(Shown.Place place) {
        return find(place.action(), place.tokenHash()).map(DecisionRow::inWords);
    }

    /** Answers without a known outcome that were given before an instant. */
    List<PendingAnswer> unsettledSince(Instant before) {
        return rows
                .findByStateInAndDecidedAtBeforeOrderByDecidedAt(List.of(State.SENDING, State.UNCLEAR), before)
                .stream()
                .map(DecisionRow::pending)
                .toList();
    }

    /** The pipeline took the answer. */
    PromotionOutcome accepted(String nonce, Instant at) {
        DecisionRow row = change(nonce, DecisionRow::mayTurnUp, taken -> taken.accept(at));
        return row.verdict() == Decision.Verdict.APPROVED
                ? new PromotionOutcome.Approved(row.release(), at)
                : new PromotionOutcome.Rejected(row.release(), at);
    }

    /** The approval ended by something else than this answer. */
    void lost(String nonce, String why) {
        settle(nonce, open -> open.lose(why, clock.instant()));
    }

    /** The answer never reached the pipeline; another one may be given. */
    void withdraw(String nonce, String why) {
        settle(nonce, open -> open.withdraw(why, clock.instant()));
    }

    /** The answer did not reach the pipeline in time; another one may be given, and this one may turn up still. */
    void overdue(String nonce, String why) {
        settle(nonce, open -> open.becomeOverdue(why, clock.instant()));
    }

    /** Answers that were given up and may turn up still. */
    List<PendingAnswer> overdue() {
        return rows.findByStateOrderByDecidedAt(State.OVERDUE).stream()
                .map(DecisionRow::pending)
                .toList();
    }

    /** The approval has ended without this answer, which will not turn up any more. */
    void stopLooking(String nonce) {
        transaction.executeWithoutResult(status -> require(nonce).stopLooking());
    }

    /** Nobody knows yet whether the answer reached the pipeline; the approval stays closed to other answers. */
    void unclear(String nonce, String why) {
        transaction.executeWithoutResult(status -> {
            DecisionRow row = require(nonce);
            if (row.becomeUnclear(why)) {
                record(row);
            }
        });
    }

    /** Settles an open answer; one that was settled meanwhile stays as it is. */
    private void settle(String nonce, Consumer<DecisionRow> verb) {
        change(nonce, DecisionRow::isOpen, verb);
    }

    private DecisionRow change(String nonce, Predicate<DecisionRow> may, Consumer<DecisionRow> verb) {
        return Objects.requireNonNull(transaction.execute(status -> {
            DecisionRow row = require(nonce);
            if (may.test(row)) {
                verb.accept(row);
                record(row);
            }
            return row;
        }));
    }

    private void record(DecisionRow row) {
        audit.record("promotion." + row.auditedAs(), row.functionName(), row.facts());
    }

    private Optional<DecisionRow> find(ApprovalAction action, String tokenHash) {
        return rows.findByPipelineAndStageAndActionAndClaim(
                action.pipeline(), action.stage(), action.action(), tokenHash);
    }

    private DecisionRow require(String nonce) {
        return rows.findByNonce(nonce)
                .orElseThrow(() -> new IllegalStateException("The answer " + nonce + " is not stored any more."));
    }
}
