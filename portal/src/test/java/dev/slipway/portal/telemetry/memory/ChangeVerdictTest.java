package dev.slipway.portal.telemetry.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ChangeVerdictTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void comparesTheFiguresBeforeAndAfter() {
        assertThat(sentence(hour(-5, 256, 100, 10), hour(5, 128, 100, 12)))
                .startsWith("Since then: median 12")
                .contains("(was 10", "cheaper")
                .contains("Duration: 20 % slower, beyond chance.")
                .endsWith("Projected was 11 to 14 ms.");
    }

    @Test
    void saysThatNothingHasRunYet() {
        assertThat(sentence(hour(-5, 256, 100, 10)))
                .isEqualTo(
                        "No request has run at 128 MB yet: it takes effect with the release that is built of the change.");
    }

    @Test
    void judgesNothingByAHandfulOfRequests() {
        assertThat(sentence(hour(-5, 256, 100, 10), hour(5, 128, 7, 12)))
                .isEqualTo("Not enough requests to judge yet: 100 before and 7 after; 50 each are needed.");
    }

    private static String sentence(Rollup... rollups) {
        MemoryChange change = new MemoryChange(256, 128, false, "", "11 to 14 ms");
        return new ChangeVerdict(
                        PriceTable.shipped()
                                .price("eu-central-1", Architecture.ARM64)
                                .orElseThrow(),
                        List.of(rollups),
                        new MemoryChanges.Asked(change, OperationId.random(), ASKED))
                .sentence();
    }

    private static Rollup hour(int hours, int memoryMb, int requests, double medianMs) {
        double[] durations = DoubleStream.iterate(medianMs * 0.99, value -> value + medianMs * 0.02 / requests)
                .limit(requests)
                .toArray();
        return new Rollup(
                new RollupKey(
                        new Scope(Source.AWS, "orders-api", "production"),
                        new Deployment("v1", memoryMb, Architecture.ARM64),
                        ASKED.plus(Duration.ofHours(hours))),
                new InvocationStats(
                        new InvocationCounts(requests, 0, 0, 0, 0),
                        Sketch.empty(),
                        Sketch.of(durations),
                        new InvocationStats.Billed(Sketch.of(durations), Math.round(requests * Math.ceil(medianMs))),
                        41));
    }
}
