package dev.slipway.portal.promotion.evidence;

import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the example events were answered in staging. */
@Component
class SmokeEvidence implements EvidenceSource {
    private final DeliveryPipelines pipelines;

    SmokeEvidence(DeliveryPipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String id() {
        return "smoke";
    }

    @Override
    public String label() {
        return "Smoke on events/";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Finding gather(Comparison comparison) {
        String production =
                comparison.inProduction(release -> smoke(comparison, release).map(SmokeEvidence::words));
        return smoke(comparison, comparison.candidate())
                .map(smoke -> finding(production, smoke))
                .orElseGet(() -> Finding.missing(production, "not run"));
    }

    private static Finding finding(String production, RunFacts.Smoke smoke) {
        if (smoke.failed() > 0) {
            return new Finding(
                    production,
                    words(smoke),
                    new Verdict(Grade.BAD, smoke.failed() + " failed"),
                    smoke.detail().isEmpty() ? List.of() : List.of(smoke.detail()));
        }
        return smoke.passed() == 0
                ? Finding.missing(production, "no events")
                : new Finding(production, words(smoke), new Verdict(Grade.GOOD, "answered"));
    }

    private Optional<RunFacts.Smoke> smoke(Comparison comparison, Release release) {
        return pipelines.facts(comparison.function(), release.number()).flatMap(RunFacts::smoke);
    }

    private static String words(RunFacts.Smoke smoke) {
        int events = smoke.passed() + smoke.failed();
        return smoke.passed() + " of " + events + (events == 1 ? " event" : " events");
    }
}
