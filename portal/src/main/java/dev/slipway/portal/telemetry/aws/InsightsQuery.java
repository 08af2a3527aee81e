package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.Sketch;

/**
 * The query that counts reports on the server: one scan of the log gives all distributions at once, as a histogram over
 * the logarithmic bins of {@link Sketch}, so that what comes back does not grow with the number of requests.
 *
 * <p>Text reports have discovered fields, memory in bytes as multiples of a million; JSON reports have no {@code @type}.
 */
final class InsightsQuery {
    /** What the service returns of one query at most. */
    static final int MOST_ROWS = 100_000;

    /** Stands for a duration of nothing, which has no logarithm; a report without an initialisation has one of nothing. */
    static final double NOTHING = 0.0000001;

    static final int NOTHING_BIN = (int) Math.floor(Math.log(NOTHING) / Sketch.LOG_GAMMA);

    static final String HOUR = "bin(1h)";

    private InsightsQuery() {}

    /** The query for one function, whose streams are told from those of others in a shared group. */
    static String counting(String physicalName) {
        return """
                filter @type = "REPORT" or type = "platform.report"
                | filter @logStream like /\\/(NAME)?\\[/
                | parse @logStream /\\[(?<version>[^\\]]+)\\]/
                | parse @message /\\tStatus: (?<word>[a-z]+)/
                | parse @message /\\tError Type: (?<kind>[A-Za-z.]+)/
                | fields coalesce(@type, type) as form,
                    coalesce(word, record.status, "none") as ending,
                    coalesce(kind, record.errorType, "none") as errorKind,
                    coalesce(@memorySize / 1000000, record.metrics.memorySizeMB) as memoryMb,
                    coalesce(@maxMemoryUsed / 1000000, record.metrics.maxMemoryUsedMB) as usedMb,
                    coalesce(@duration, record.metrics.durationMs) as ms,
                    coalesce(@billedDuration, record.metrics.billedDurationMs) as billedMs,
                    coalesce(@initDuration, record.metrics.initDurationMs, 0) as initMs
                | fields floor(log(greatest(ms, NOTHING)) / GAMMA) as msBin,
                    floor(log(greatest(billedMs, NOTHING)) / GAMMA) as billedBin,
                    floor(log(greatest(initMs, NOTHING)) / GAMMA) as initBin,
                    least(abs(ceil(ms + initMs - 0.00001) - billedMs), 1) as gap
                | stats count(*) as n, sum(billedMs) as billedSum, sum(gap) as gaps, max(usedMb) as used,
                    min(ms) as msMin, max(ms) as msMax, min(billedMs) as billedMin, max(billedMs) as billedMax,
                    min(initMs) as initMin, max(initMs) as initMax
                    by bin(1h), version, form, ending, errorKind, memoryMb, msBin, billedBin, initBin
                | limit ROWS
                """.replace("NAME", physicalName.replace(".", "\\."))
                .replace("NOTHING", "0.0000001")
                .replace("GAMMA", String.format(java.util.Locale.ROOT, "%.17f", Sketch.LOG_GAMMA))
                .replace("ROWS", String.valueOf(MOST_ROWS));
    }
}
