package dev.slipway.portal.promotion.evidence;

import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many tests passed before the build. */
@Component
class ChecksEvidence implements EvidenceSource {
    private final DeliveryPipelines pipelines;

    ChecksEvidence(DeliveryPipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String id() {
        return "checks";
    }

    @Override
    public String label() {
        return "Tests";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Finding gather(Comparison comparison) {
        String production =
                comparison.inProduction(release -> checks(comparison, release).map(ChecksEvidence::words));
        return checks(comparison, comparison.candidate())
                .map(checks -> new Finding(production, words(checks), verdict(checks)))
                .orElseGet(() -> Finding.missing(production, "not run"));
    }

    private Optional<RunFacts.Checks> checks(Comparison comparison, Release release) {
        return pipelines.facts(comparison.function(), release.number()).flatMap(RunFacts::checks);
    }

    private static Verdict verdict(RunFacts.Checks checks) {
        if (checks.failed() > 0) {
            return new Verdict(Grade.BAD, checks.failed() + " failed");
        }
        return checks.passed() == 0 ? new Verdict(Grade.WARN, "no tests") : new Verdict(Grade.GOOD, "green");
    }

    private static String words(RunFacts.Checks checks) {
        return checks.passed() + " passed" + (checks.failed() == 0 ? "" : ", " + checks.failed() + " failed");
    }
}
