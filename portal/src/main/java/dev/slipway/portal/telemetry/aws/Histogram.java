package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import java.util.HashMap;
import java.util.Map;

/** Adds up the rows of one deployment in one hour; they carry counts by bin, and the exact extremes of each bin. */
final class Histogram {
    private static final String NONE = "none";
    private static final String OUT_OF_MEMORY = "Runtime.OutOfMemory";

    private final Figures durations = new Figures("ms");
    private final Figures billed = new Figures("billed");
    private final Figures initialisations = new Figures("init");
    private InvocationCounts counts = InvocationStats.NONE.counts();
    private long billedTotalMs;
    private int usedMb;
    private long gaps;

    void add(InsightsRow row) {
        long requests = row.whole("n");
        boolean cold = row.whole("initBin") != InsightsQuery.NOTHING_BIN;
        String ending = row.text("ending");
        String errorKind = row.text("errorKind");
        boolean timedOut = ending.equals("timeout");
        boolean memory = !timedOut && errorKind.equals(OUT_OF_MEMORY);
        boolean wentWell = ending.equals("success") || ending.equals(NONE) && errorKind.equals(NONE);
        boolean error = !wentWell || memory;
        counts = counts.plus(new InvocationCounts(
                requests, cold ? requests : 0, error ? requests : 0, timedOut ? requests : 0, memory ? requests : 0));
        durations.add(row, requests);
        billed.add(row, requests);
        if (cold) {
            initialisations.add(row, requests);
        }
        billedTotalMs += row.whole("billedSum");
        usedMb = (int) Math.max(usedMb, row.whole("used"));
        // The identity says nothing about requests that ran out of time.
        gaps += timedOut ? 0 : row.whole("gaps");
    }

    InvocationStats stats() {
        return new InvocationStats(
                counts,
                initialisations.sketch(),
                durations.sketch(),
                new InvocationStats.Billed(billed.sketch(), billedTotalMs),
                usedMb);
    }

    long billingDifferences() {
        return gaps;
    }

    /** Figures of one kind: how many fall into each bin, and the smallest and largest of all. */
    private static final class Figures {
        private final String name;
        private final Map<Integer, Long> bins = new HashMap<>();
        private long zeros;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        Figures(String name) {
            this.name = name;
        }

        void add(InsightsRow row, long requests) {
            int bin = (int) row.whole(name + "Bin");
            if (bin == InsightsQuery.NOTHING_BIN) {
                zeros += requests;
            } else {
                bins.merge(bin, requests, Long::sum);
            }
            min = Math.min(min, row.figure(name + "Min"));
            max = Math.max(max, row.figure(name + "Max"));
        }

        Sketch sketch() {
            return Sketch.ofBins(bins, zeros, min, max);
        }
    }
}
