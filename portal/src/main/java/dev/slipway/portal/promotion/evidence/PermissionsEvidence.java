package dev.slipway.portal.promotion.evidence;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.PermissionsDiff;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.manifest.permissions.TemplatePermissions;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.ReleasedManifests;
import dev.slipway.portal.promotion.Synthesised;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the function may do after the release that it could not do before: as its template will be deployed, or as its
 * manifest says where nothing is synthesised.
 */
@Component
class PermissionsEvidence implements EvidenceSource {
    private final DeliveryPipelines pipelines;
    private final ReleasedManifests manifests;

    /** What a release may do. */
    private sealed interface Rights {
        record Known(List<Statement> statements) implements Rights {}

        record Missing(String why) implements Rights {}
    }

    PermissionsEvidence(DeliveryPipelines pipelines, ReleasedManifests manifests) {
        this.pipelines = pipelines;
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
        Optional<Rights> before = comparison.production().map(release -> rights(comparison, release));
        String production = before.map(PermissionsEvidence::count).orElse(Finding.NOTHING_RUNS);
        return switch (rights(comparison, comparison.candidate())) {
            case Rights.Missing missing -> Finding.missing(production, missing.why());
            case Rights.Known after -> compare(before, production, after);
        };
    }

    private static Finding compare(Optional<Rights> before, String production, Rights.Known after) {
        return switch (before.orElseGet(() -> new Rights.Known(List.of()))) {
            case Rights.Missing missing ->
                new Finding(
                        production,
                        count(after),
                        new Verdict(Grade.WARN, "nothing to compare"),
                        PermissionsDiff.between(List.of(), after.statements()).inWords());
            case Rights.Known known -> {
                PermissionsDiff difference = PermissionsDiff.between(known.statements(), after.statements());
                yield new Finding(production, count(after), verdict(difference), difference.inWords());
            }
        };
    }

    private Rights rights(Comparison comparison, Release release) {
        Optional<List<Statement>> asked =
                manifests.of(comparison.function(), release.revision()).map(Permissions::of);
        return switch (pipelines.synthesised(comparison.function(), release.number(), EnvironmentName.PRODUCTION)) {
            case Synthesised.NotNeeded manifestCounts ->
                asked.<Rights>map(Rights.Known::new)
                        .orElseGet(() -> new Rights.Missing(Manifest.FILE_NAME + " unreadable"));
            case Synthesised.Missing missing -> new Rights.Missing(missing.why());
            case Synthesised.Template template -> deployed(template, asked.orElse(List.of()));
        };
    }

    private static Rights deployed(Synthesised.Template template, List<Statement> asked) {
        try {
            return new Rights.Known(TemplatePermissions.of(template.json(), asked, EnvironmentName.PRODUCTION.id()));
        } catch (IllegalArgumentException unreadable) {
            return new Rights.Missing("template unreadable");
        }
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

    private static String count(Rights rights) {
        return switch (rights) {
            case Rights.Missing missing -> Finding.MISSING;
            case Rights.Known known ->
                known.statements().size() == 1
                        ? "1 statement"
                        : known.statements().size() + " statements";
        };
    }
}
