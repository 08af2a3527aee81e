package dev.slipway.portal.promotion.evidence;

import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.uikit.Quantities;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the artefact grew. */
@Component
class ZipEvidence implements EvidenceSource {
    /** The house's limit of an artefact. */
    private static final long LARGEST = 20_000_000;

    /** Growth beyond this share is worth a look. */
    private static final double NOTABLE_SHARE = 0.1;

    private final DeliveryPipelines pipelines;

    ZipEvidence(DeliveryPipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String id() {
        return "zip";
    }

    @Override
    public String label() {
        return "Zip";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Finding gather(Comparison comparison) {
        Optional<Long> before = comparison.production().flatMap(release -> bytes(comparison, release));
        Optional<Long> after = bytes(comparison, comparison.candidate());
        String production = comparison.inProduction(release -> before.map(Quantities::bytes));
        return after.map(bytes -> new Finding(production, Quantities.bytes(bytes), verdict(comparison, before, bytes)))
                .orElseGet(() -> Finding.missing(production, "not built"));
    }

    private static Verdict verdict(Comparison comparison, Optional<Long> before, long after) {
        if (after > LARGEST) {
            return new Verdict(Grade.BAD, "over " + Quantities.bytes(LARGEST));
        }
        if (before.isEmpty()) {
            return comparison.production().isEmpty()
                    ? new Verdict(Grade.NEUTRAL, "first release")
                    : new Verdict(Grade.WARN, "nothing to compare");
        }
        long difference = after - before.get();
        return new Verdict(
                difference > NOTABLE_SHARE * before.get() ? Grade.WARN : Grade.GOOD,
                difference == 0 ? "same" : (difference > 0 ? "+" : "−") + Quantities.bytes(Math.abs(difference)));
    }

    private Optional<Long> bytes(Comparison comparison, Release release) {
        return pipelines.facts(comparison.function(), release.number()).flatMap(RunFacts::zipBytes);
    }
}
