package dev.slipway.portal.localcloud.pipeline;

import java.util.List;
import java.util.Locale;

/** Sentences that sum up a stage which went well. */
final class Summaries {

    private Summaries() {}

    static String checks(int tests) {
        return "Formatted, clippy has nothing to say, " + tests + (tests == 1 ? " test passed." : " tests passed.");
    }

    static String build(BuiltRelease release) {
        return String.format(
                Locale.ROOT,
                "%s, %s, zip %.2f MB for %s.",
                release.number(),
                release.digest().abbreviated(),
                release.zipBytes() / 1e6,
                release.architecture().name().toLowerCase(Locale.ROOT));
    }

    static String staging(StagingResults results) {
        int events = results.smoke().size();
        return String.format(
                Locale.ROOT,
                "%d example %s answered; %d cold starts, median init %.2f ms.",
                events,
                events == 1 ? "event" : "events",
                results.coldStarts().size(),
                median(results.coldStarts()));
    }

    private static double median(List<ColdStart> coldStarts) {
        double[] sorted = coldStarts.stream()
                .mapToDouble(ColdStart::initMilliseconds)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
