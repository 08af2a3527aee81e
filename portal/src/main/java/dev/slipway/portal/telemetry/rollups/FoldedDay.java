package dev.slipway.portal.telemetry.rollups;

import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one span of a day's hours: counts and sketches add up, so its percentiles are those of all its requests. */
final class FoldedDay {

    private FoldedDay() {}

    static Instant dayOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS);
    }

    static RecordedSpan of(Instant day, List<RecordedSpan> spans) {
        Map<RollupKey, InvocationStats> sums = new LinkedHashMap<>();
        for (Rollup rollup : StoredRollups.rollups(spans)) {
            Scope scope = rollup.key().scope();
            Deployment deployment = rollup.key().deployment();
            sums.merge(new RollupKey(scope, deployment, day), rollup.stats(), InvocationStats::plus);
        }
        return new RecordedSpan(
                day,
                24,
                spans.stream()
                        .map(RecordedSpan::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                StoredRollups.quality(spans),
                sums.entrySet().stream()
                        .map(sum -> new Rollup(sum.getKey(), sum.getValue()))
                        .toList());
    }
}
