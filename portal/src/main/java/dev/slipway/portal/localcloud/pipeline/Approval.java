package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.PendingApproval;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run's wait for a person: opened with a fresh token, answered once.
 *
 * @param token whoever holds it may answer; kept, since the wait outlives the portal and this pipeline is who gave it out
 * @param openedAt when the wait began
 * @param verdict the answer
 * @param summary what stands beside the answer
 * @param decidedAt when it was answered
 */
@Embeddable
record Approval(
        @Column(name = "approval_token") String token,
        @Column(name = "approval_opened_at") Instant openedAt,

        @Column(name = "approval_verdict") @Enumerated(EnumType.STRING) @Nullable
        Verdict verdict,

        @Column(name = "approval_summary") @Nullable String summary,
        @Column(name = "approval_decided_at") @Nullable Instant decidedAt) {

    /** How long a run waits before the answer is no. */
    static final Duration PATIENCE = PendingApproval.USUAL_PATIENCE;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How a wait ended. */
    enum Verdict {
        APPROVED,
        REJECTED,
        EXPIRED
    }

    static Approval open(Instant now) {
        byte[] token = new byte[24];
        RANDOM.nextBytes(token);
        return new Approval(HexFormat.of().formatHex(token), now, null, null, null);
    }

    Approval answer(Verdict answer, String why, Instant now) {
        return new Approval(token, openedAt, answer, why, now);
    }

    /** Compares without telling by its duration how much of a guess was right. */
    boolean accepts(String candidate) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    boolean expiredAt(Instant now) {
        return verdict == null && !now.isBefore(openedAt.plus(PATIENCE));
    }

    /** What a person answered, or nothing while it waits or where nobody did in time. */
    Optional<Decision.Verdict> answered() {
        return switch (verdict) {
            case null -> Optional.empty();
            case APPROVED -> Optional.of(Decision.Verdict.APPROVED);
            case REJECTED -> Optional.of(Decision.Verdict.REJECTED);
            case EXPIRED -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "approval opened at " + openedAt + (verdict == null ? ", waiting" : ", " + verdict);
    }
}
