package dev.slipway.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void writesTimesWithAsManyDigitsAsTheyHave() {
        assertThat(Quantities.milliseconds(2.38)).isEqualTo("2.4 ms");
        assertThat(Quantities.milliseconds(99.94)).isEqualTo("99.9 ms");
        assertThat(Quantities.milliseconds(217.4)).isEqualTo("217 ms");
        assertThat(Quantities.milliseconds(1320)).isEqualTo("1.32 s");
        assertThat(Quantities.exactMilliseconds(2.308)).isEqualTo("2.31 ms");
    }

    @Test
    void writesSizesInDecimalUnits() {
        assertThat(Quantities.bytes(0)).isEqualTo("0 B");
        assertThat(Quantities.bytes(999)).isEqualTo("999 B");
        assertThat(Quantities.bytes(8_400)).isEqualTo("8 kB");
        assertThat(Quantities.bytes(1_018_000)).isEqualTo("1.02 MB");
        assertThat(Quantities.bytes(20_000_000)).isEqualTo("20.00 MB");
        assertThat(Quantities.bytes(3_500_000_000L)).isEqualTo("3.50 GB");
    }

    @Test
    void writesDurationsInTheUnitsThatTheyNeed() {
        assertThat(Quantities.took(Duration.ZERO)).isEqualTo("0 ms");
        assertThat(Quantities.took(Duration.ofMillis(999))).isEqualTo("999 ms");
        assertThat(Quantities.took(Duration.ofMillis(3_420))).isEqualTo("3.4 s");
        assertThat(Quantities.took(Duration.ofMillis(12_500))).isEqualTo("12 s");
        assertThat(Quantities.took(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
        assertThat(Quantities.took(Duration.ofMinutes(64))).isEqualTo("1 h 4 min");
    }
}
