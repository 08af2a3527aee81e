package dev.slipway.portal.promotion.evidence;

import dev.slipway.analysis.MedianDifference;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.EvidenceSource;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Finding.Verdict;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts.ColdStarts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the cold starts of staging take longer than those that production's release had there. */
@Component
class InitEvidence implements EvidenceSource {
    /** Fixed, so that the same cold starts give the same interval. */
    private static final long SEED = 20_261_123L;

    /** A slower start beyond this share is bad rather than worth a look. */
    private static final double BAD_SHARE = 0.2;

    private final DeliveryPipelines pipelines;

    InitEvidence(DeliveryPipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public String id() {
        return "init";
    }

    @Override
    public String label() {
        return "Init p50 of cold starts";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Finding gather(Comparison comparison) {
        Optional<ColdStarts> before = comparison.production().flatMap(release -> coldStarts(comparison, release));
        Optional<ColdStarts> after = coldStarts(comparison, comparison.candidate());
        String production = comparison.inProduction(release -> before.map(InitEvidence::median));
        if (after.isEmpty()) {
            return Finding.missing(production, "not run");
        }
        if (before.isEmpty()) {
            Verdict verdict = comparison.production().isEmpty()
                    ? new Verdict(Grade.NEUTRAL, "first release")
                    : new Verdict(Grade.WARN, "nothing to compare");
            return new Finding(production, median(after.get()), verdict);
        }
        return compare(before.get(), after.get());
    }

    private static Finding compare(ColdStarts before, ColdStarts after) {
        MedianDifference difference = MedianDifference.between(values(before), values(after), SEED);
        double share = difference.baselineMs() == 0 ? 0 : difference.differenceMs() / difference.baselineMs();
        String change = String.format(Locale.ROOT, "%+.0f %%", 100 * share);
        Verdict verdict = switch (difference.verdict()) {
            case MedianDifference.Verdict.NoChange same -> new Verdict(Grade.GOOD, "no change");
            case MedianDifference.Verdict.Faster faster -> new Verdict(Grade.GOOD, change);
            case MedianDifference.Verdict.Slower slower ->
                new Verdict(share > BAD_SHARE ? Grade.BAD : Grade.WARN, change);
            case MedianDifference.Verdict.NotEnoughData few -> new Verdict(Grade.WARN, "not enough data");
        };
        return new Finding(median(before), median(after), verdict, List.of(detail(difference, before, after)));
    }

    private static String detail(MedianDifference difference, ColdStarts before, ColdStarts after) {
        if (difference.verdict() instanceof MedianDifference.Verdict.NotEnoughData few) {
            return "Not enough data, because " + few.reason() + ".";
        }
        String interval = String.format(
                Locale.ROOT,
                "%+.1f ms, 95 %% interval %+.1f to %+.1f ms, of %d against %d cold starts",
                difference.differenceMs(),
                difference.interval().lowMs(),
                difference.interval().highMs(),
                after.initMillis().size(),
                before.initMillis().size());
        return before.memory().equals(after.memory())
                ? interval + " at " + after.memory() + "."
                : interval + "; memory differs: " + before.memory() + " against " + after.memory() + ".";
    }

    private Optional<ColdStarts> coldStarts(Comparison comparison, Release release) {
        return pipelines
                .facts(comparison.function(), release.number())
                .flatMap(facts -> facts.coldStarts())
                .filter(starts -> !starts.initMillis().isEmpty());
    }

    private static String median(ColdStarts starts) {
        double[] values = values(starts);
        return String.format(
                Locale.ROOT,
                "%.1f ms",
                MedianDifference.between(values, values, SEED).candidateMs());
    }

    private static double[] values(ColdStarts starts) {
        return starts.initMillis().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
