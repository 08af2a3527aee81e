package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.ui.ComparisonCard.Line;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ComparisonCardTest {

    @Test
    void putsTwoVersionsBesideEachOther() {
        assertThat(ComparisonCard.lines(release("v1", 10), release("v2", 12)))
                .contains(
                        new Line("Memory, most used", "41.0 MB", "41.0 MB", "+0 %"),
                        new Line("Cost of a million", "$0.61", "$0.61", "+0 %"))
                .anySatisfy(line -> {
                    assertThat(line.figure()).isEqualTo("Init p50");
                    assertThat(line.difference()).isEqualTo("+20 %");
                });
    }

    @Test
    void givesNoPercentileThatItsSamplesCannotCarry() {
        assertThat(ComparisonCard.lines(release("v1", 10), release("v2", 12)))
                .contains(new Line("Init p99", "–", "–", "–"));
    }

    @Test
    void saysWhatCanBeSaidAboutTheDifference() {
        assertThat(ComparisonCard.sentence(release("v1", 10), release("v2", 12)))
                .contains("Init: 20 % slower, beyond chance.")
                .contains("Duration: no difference that these requests can tell.");
    }

    private static ReleasePerformance release(String name, double median) {
        return Reports.release(
                name,
                DoubleStream.iterate(median * 0.98, value -> value + median * 0.04 / 29)
                        .limit(30)
                        .toArray());
    }
}
