package dev.slipway.portal.telemetry.memory;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Price;
import dev.slipway.analysis.Rollup;
import dev.slipway.portal.telemetry.MedianInterval;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Judges what a change of memory has done: requests at the old size before it against those at the new size after it. */
record ChangeVerdict(Price price, List<Rollup> rollups, MemoryChanges.Asked asked) {

    private static final long ENOUGH = 50;

    String sentence() {
        Instant at = asked.at();
        InvocationStats before = total(rollup -> rollup.key().hour().isBefore(at)
                && rollup.key().deployment().memoryMb() == asked.change().fromMb());
        InvocationStats after =
                total(rollup -> !rollup.key().hour().plusSeconds(3_600).isBefore(at)
                        && rollup.key().deployment().memoryMb()
                                == asked.change().toMb());
        long requests = after.counts().invocations();
        if (requests == 0) {
            return "No request has run at " + asked.change().toMb()
                    + " MB yet: it takes effect with the release that is built of the change.";
        }
        if (requests < ENOUGH || before.counts().invocations() < ENOUGH) {
            return String.format(
                    Locale.ENGLISH,
                    "Not enough requests to judge yet: %,d before and %,d after; %d each are needed.",
                    before.counts().invocations(),
                    requests,
                    ENOUGH);
        }
        return figures(before, after);
    }

    private String figures(InvocationStats before, InvocationStats after) {
        double costBefore = costPerMillion(asked.change().fromMb(), before);
        double costAfter = costPerMillion(asked.change().toMb(), after);
        String verdict = costAfter < costBefore * 0.97
                ? "cheaper"
                : costAfter > costBefore * 1.03 ? "dearer" : "about the same cost";
        return String.format(
                Locale.ENGLISH,
                "Since then: median %.1f ms (was %.1f), $%.2f a million (was $%.2f): %s. Duration: %s%s",
                after.durationMs().percentile(0.5).orElse(0),
                before.durationMs().percentile(0.5).orElse(0),
                costAfter,
                costBefore,
                verdict,
                MedianInterval.compare(before.durationMs(), after.durationMs(), "requests"),
                asked.change().projection().isEmpty()
                        ? ""
                        : " Projected was " + asked.change().projection() + ".");
    }

    private double costPerMillion(int memoryMb, InvocationStats stats) {
        long requests = stats.counts().invocations();
        return price.cost(memoryMb, stats.billed().totalMs(), requests).doubleValue() * 1e6 / requests;
    }

    private InvocationStats total(Predicate<Rollup> which) {
        return Rollup.total(rollups.stream().filter(which).toList());
    }
}
