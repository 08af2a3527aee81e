package dev.slipway.portal.promotion.ui;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ApprovalAction;
import dev.slipway.portal.promotion.ApprovalPoint;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.CommitMaker;
import dev.slipway.portal.promotion.CommitRange;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.Evidence;
import dev.slipway.portal.promotion.EvidenceDigest;
import dev.slipway.portal.promotion.EvidenceRow;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PolicyReading;
import dev.slipway.portal.promotion.PromotionPolicy;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.Ruling;
import dev.slipway.portal.promotion.Shown;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dossiers for tests of the page. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private Samples() {}

    static Dossier dossier(String function, String evidence, List<String> objections) {
        FunctionName name = new FunctionName(function);
        Comparison comparison = new Comparison(name, Optional.of(release(17)), release(18));
        ApprovalAction action = new ApprovalAction(function, "Approval", "Approve", "run-18");
        PendingApproval pending = new PendingApproval(
                new ApprovalPoint(action, "secret-token"),
                release(18),
                NOW.minusSeconds(7_200),
                Optional.empty(),
                Optional.empty());
        EvidenceDigest digest = new EvidenceDigest(evidence.repeat(64 / evidence.length()));
        Finding zip = new Finding("1.01 MB", "1.02 MB", new Finding.Verdict(Finding.Grade.GOOD, "+8 kB"));
        Finding smoke = Finding.missing("1 of 1 event", "not run");
        CommitSummary commit = new CommitSummary(
                revision(18), "Lin Chen", "lin@example.com", NOW, "Read archived orders on retry", Map.of());
        return new Dossier(
                comparison,
                pending,
                new Evidence(
                        List.of(new EvidenceRow("zip", "Zip", zip), new EvidenceRow("smoke", "Smoke", smoke)),
                        new CommitRange(List.of(commit), Map.of(commit.id(), new CommitMaker.Known("lin")), false),
                        digest),
                new Ruling(
                        policy(),
                        "needs 1 more of: payments owners",
                        List.of(),
                        new Ruling.Rights(objections, Optional.empty(), objections.isEmpty())),
                new Shown(
                        name,
                        new Shown.Place("1", action, pending.point().tokenHash()),
                        release(18),
                        digest,
                        Optional.empty()));
    }

    static Release release(int number) {
        return new Release(
                new ReleaseNumber(number), revision(number), new ArtefactDigest(String.format("%064x", number)));
    }

    private static CommitId revision(int number) {
        return new CommitId(String.format("%040x", 0xa81f2c0L + number));
    }

    private static PolicyReading policy() {
        PromotionPolicy.Voting voting =
                new PromotionPolicy.Voting(new PromotionPolicy.Approvers(Optional.empty()), 1, 2, true);
        PromotionPolicy.Timing always = new PromotionPolicy.Timing(List.of(), false, Duration.ZERO);
        return new PolicyReading.Valid(revision(17), new PromotionPolicy(voting, Set.of(), always, false));
    }
}
