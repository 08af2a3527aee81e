package dev.slipway.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rule that a report's billed duration follows where Lambda runs {@code provided.*}: checked, never enforced. */
public enum BillingIdentity {
    /** Billed is duration plus initialisation, rounded up to whole milliseconds. */
    HOLDS,
    /** Billed is something else, as after a suppressed initialisation. */
    DIFFERS,
    /** The rule says nothing about requests that timed out or were restored from a snapshot. */
    NOT_APPLICABLE;

    /** Far above what binary arithmetic errs by, and far below the hundredths of the reports. */
    private static final double BINARY_ERROR = 1e-4;

    /** Checks one report. */
    public static BillingIdentity of(PlatformEvent.Report report) {
        if (report.outcome().status() == Outcome.Status.TIMEOUT) {
            return NOT_APPLICABLE;
        }
        return switch (report.beginning()) {
            case Beginning.Warm() -> check(report.measures(), 0);
            case Beginning.Cold(double initMs) -> check(report.measures(), initMs);
            case Beginning.Restored restored -> NOT_APPLICABLE;
        };
    }

    private static BillingIdentity check(Measures measures, double initMs) {
        double sum = measures.durationMs() + initMs;
        if (Math.abs(sum - Math.rint(sum)) > BINARY_ERROR) {
            return (long) Math.ceil(sum) == measures.billedMs() ? HOLDS : DIFFERS;
        }
        // Decimal arithmetic, since 2.1 + 3.9 in binary would be a little more than 6 and cost a millisecond.
        long billed = BigDecimal.valueOf(measures.durationMs())
                .add(BigDecimal.valueOf(initMs))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return billed == measures.billedMs() ? HOLDS : DIFFERS;
    }
}
