package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stored answer to a waiting approval; written before the pipeline is told. */
@Entity
@Table(name = "promotion_decision")
class DecisionRow {
    @Id
    private String nonce;

    private String pipeline;
    private String stage;
    private String action;
    private String executionId;
    /** The token's hash while the answer is in force, the nonce once it is withdrawn: unique among the answers. */
    private String claim;

    private String functionName;
    private int releaseNumber;
    private String revision;
    private String artefact;
    private String evidence;
    /** Commit of the policy that it was judged by; empty for answers from before this was kept. */
    private String policy;

    @Enumerated(EnumType.STRING)
    private Decision.Verdict verdict;

    private String personId;
    private String personName;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private String detail;
    private Instant decidedAt;

    private @Nullable Instant settledAt;

    /** How far an answer is. */
    enum State {
        /** Written down; the pipeline is being told. */
        SENDING,
        /** Told, perhaps; the pipeline has not confirmed it. */
        UNCLEAR,
        /** The pipeline took it. */
        ACCEPTED,
        /** Somebody's other answer won, or the approval ended without one. */
        LOST,
        /** It never reached the pipeline. */
        WITHDRAWN,
        /** It had not arrived long after it was sent, so another may be given; it may turn up still. */
        OVERDUE
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DecisionRow() {}

    DecisionRow(String nonce, Shown shown, CommitId policy, Answer answer, Instant at) {
        this.nonce = nonce;
        ApprovalAction place = shown.place().action();
        this.pipeline = place.pipeline();
        this.stage = place.stage();
        this.action = place.action();
        this.executionId = place.executionId();
        this.claim = shown.place().tokenHash();
        this.functionName = shown.function().value();
        this.releaseNumber = shown.release().number().value();
        this.revision = shown.release().revision().value();
        this.artefact = shown.release().artefact().value();
        this.evidence = shown.evidence().value();
        this.policy = policy.value();
        this.verdict = answer.verdict();
        this.personId = answer.person().id();
        this.personName = answer.person().name();
        this.reason = answer.reason();
        this.state = State.SENDING;
        this.detail = "";
        this.decidedAt = at;
    }

    /** The pipeline's word counts, even for an answer that was given up: a clock that jumps makes a call seem overdue. */
    void accept(Instant at) {
        if (state != State.OVERDUE) {
            requireOpen();
        }
        state = State.ACCEPTED;
        detail = "";
        settledAt = at;
    }

    void lose(String why, Instant at) {
        settle(State.LOST, why, at);
    }

    /** Leaves the way free for another answer to the same approval. */
    void withdraw(String why, Instant at) {
        settle(State.WITHDRAWN, why, at);
        claim = nonce;
    }

    /** Leaves the way free as well, and is looked for until the approval has ended. */
    void becomeOverdue(String why, Instant at) {
        settle(State.OVERDUE, why, at);
        claim = nonce;
    }

    /** The approval has ended by something else, so it will not turn up any more. */
    void stopLooking() {
        if (state == State.OVERDUE) {
            state = State.WITHDRAWN;
        }
    }

    /** Returns whether this is news. */
    boolean becomeUnclear(String why) {
        boolean news = state == State.SENDING;
        if (isOpen()) {
            state = State.UNCLEAR;
            detail = shortened(why);
        }
        return news;
    }

    boolean isOpen() {
        return state == State.SENDING || state == State.UNCLEAR;
    }

    /** Whether the pipeline may still turn out to have taken it. */
    boolean mayTurnUp() {
        return isOpen() || state == State.OVERDUE;
    }

    /** Last part of the action in the audit. */
    String auditedAs() {
        return switch (state) {
            case SENDING -> "sending";
            case UNCLEAR -> "unclear";
            case ACCEPTED -> verdict == Decision.Verdict.APPROVED ? "approved" : "rejected";
            case LOST -> "lost";
            case WITHDRAWN, OVERDUE -> "withdrawn";
        };
    }

    Release release() {
        return new Release(new ReleaseNumber(releaseNumber), new CommitId(revision), new ArtefactDigest(artefact));
    }

    Decision.Verdict verdict() {
        return verdict;
    }

    String functionName() {
        return functionName;
    }

    PendingAnswer pending() {
        return new PendingAnswer(
                nonce, new FunctionName(functionName), new ApprovalAction(pipeline, stage, action, executionId));
    }

    /** What a reader should know of this answer. */
    String inWords() {
        String did = personName + (verdict == Decision.Verdict.APPROVED ? " approved" : " rejected") + " this";
        return switch (state) {
            case SENDING, UNCLEAR -> did + "; the pipeline has not confirmed it yet.";
            case ACCEPTED -> did + ".";
            case LOST -> did + ", but another answer came first: " + detail;
            case WITHDRAWN, OVERDUE -> did + ", but it never reached the pipeline: " + detail;
        };
    }

    /** What the audit keeps. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("release", release().number().toString());
        facts.put("revision", revision);
        facts.put("artefact", "sha256:" + artefact);
        facts.put("evidence", evidence);
        if (!policy.isEmpty()) {
            facts.put("policy", policy);
        }
        facts.put("execution", executionId);
        facts.put("decidedBy", personId);
        facts.put("nonce", nonce);
        if (!reason.isEmpty()) {
            facts.put("reason", reason);
        }
        if (!detail.isEmpty()) {
            facts.put("detail", detail);
        }
        return facts;
    }

    private void settle(State settled, String why, Instant at) {
        requireOpen();
        state = settled;
        detail = shortened(why);
        settledAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("Answer " + nonce + " is settled already (" + state + ").");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
