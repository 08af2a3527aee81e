package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceTableTest {

    private final PriceTable prices = PriceTable.shipped();

    @Test
    void saysWhenItsPricesWereLookedUp() {
        assertThat(prices.asOf()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void knowsThePricesOfEachRegionAndArchitecture() {
        assertThat(prices.price("eu-central-1", Architecture.ARM64))
                .hasValue(new Price(new BigDecimal("0.0000133334"), new BigDecimal("0.20")));
        assertThat(prices.price("af-south-1", Architecture.X86_64).orElseThrow().gigabyteSecond())
                .isEqualByComparingTo("0.0000221");
    }

    @Test
    void saysNothingAboutARegionThatItDoesNotKnow() {
        assertThat(prices.price("moon-1", Architecture.ARM64)).isEmpty();
        assertThat(prices.costPerMillion("moon-1", List.of(rollup(128, Architecture.ARM64, 10, 1000))))
                .isEmpty();
    }

    @Test
    void pricesAMillionRequests() {
        // 100 ms at 512 MB: 50,000 GB-s a million at 0.0000133334, plus 0.20 for the requests.
        assertThat(cost(rollup(512, Architecture.ARM64, 10, 1_000))).isEqualByComparingTo("0.86667");
        assertThat(cost(rollup(512, Architecture.X86_64, 10, 1_000))).isEqualByComparingTo("1.03334");
    }

    @Test
    void pricesEachMemorySizeByItself() {
        // Half of the requests at 128 MB for 100 ms, half at 1024 MB for 10 ms: 12.5 and 10 GB-ms, 11,250 GB-s a
        // million.
        assertThat(cost(rollup(128, Architecture.ARM64, 10, 1_000), rollup(1024, Architecture.ARM64, 10, 100)))
                .isEqualByComparingTo("0.35000");
    }

    @Test
    void hasNoCostWithoutRequests() {
        assertThat(prices.costPerMillion("eu-central-1", List.of())).isEmpty();
    }

    @Test
    void refusesATableWithoutADate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceTable.parse("eu-central-1,arm64,1,1"))
                .withMessageContaining("as of");
    }

    private BigDecimal cost(Rollup... rollups) {
        return prices.costPerMillion("eu-central-1", List.of(rollups))
                .orElseThrow()
                .setScale(5, RoundingMode.HALF_UP);
    }

    private static Rollup rollup(int memoryMb, Architecture architecture, long invocations, long billedMs) {
        return new Rollup(
                new RollupKey(
                        new Scope(Source.AWS, "orders-intake", "production"),
                        new Deployment("v1", memoryMb, architecture),
                        Lines.NOON),
                new InvocationStats(
                        new InvocationCounts(invocations, 0, 0, 0, 0),
                        Sketch.empty(),
                        Sketch.empty(),
                        new InvocationStats.Billed(Sketch.empty(), billedMs),
                        20));
    }
}
