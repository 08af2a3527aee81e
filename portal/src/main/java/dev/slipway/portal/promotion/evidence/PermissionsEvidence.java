package dev.slipway.portal.promotion.evidence;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.PermissionsDiff;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.ReleasedManifests;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the function may do after the release that it could not do before. */
@Component
class PermissionsEvidence implements EvidenceSource {
    private final ReleasedManifests manifests;

    PermissionsEvidence(ReleasedManifests manifests) {
        this.manifests = manifests;
    }

    @Override
    public String id() {
        return "iam";
    }

    @Override
    public String label() {
        return "IAM";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Finding gather(Comparison comparison) {
        Optional<List<Statement>> before = comparison
                .production()
                .flatMap(release -> manifests.of(comparison.function(), release.revision()))
                .map(Permissions::of);
        Optional<Manifest> candidate =
                manifests.of(comparison.function(), comparison.candidate().revision());
        String production = comparison.production().isEmpty()
                ? Finding.NOTHING_RUNS
                : before.map(PermissionsEvidence::count).orElse(Finding.MISSING);
        if (candidate.isEmpty()) {
            return Finding.missing(production, "function.yaml unreadable");
        }
        List<Statement> after = Permissions.of(candidate.get());
        PermissionsDiff difference = PermissionsDiff.between(before.orElse(List.of()), after);
        return new Finding(production, count(after), verdict(difference), difference.inWords());
    }

    private static Verdict verdict(PermissionsDiff difference) {
        if (difference.isEmpty()) {
            return new Verdict(Grade.GOOD, "same");
        }
        List<Statement> gained = difference.gained();
        List<Statement> lost = difference.lost();
        if (gained.isEmpty()) {
            return new Verdict(
                    Grade.GOOD, lost.size() == 1 ? "− " + lost.getFirst().why() : lost.size() + " fewer");
        }
        String words = gained.size() == 1 ? "+ " + gained.getFirst().why() : gained.size() + " new";
        return new Verdict(Grade.WARN, lost.isEmpty() ? words : words + ", " + lost.size() + " fewer");
    }

    private static String count(List<Statement> statements) {
        return statements.size() == 1 ? "1 statement" : statements.size() + " statements";
    }
}
