package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostModelTest {

    private static final CostModel ARM =
            PriceTable.shipped().model("eu-central-1", Architecture.ARM64).orElseThrow();
    private static final CostModel X86 =
            PriceTable.shipped().model("eu-central-1", Architecture.X86_64).orElseThrow();

    @Test
    void saysWhenItsPricesWereLookedUp() {
        assertThat(ARM.asOf()).isEqualTo(YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 1000000, 0.20",
        "1000000, 0, 13.3334",
        "7500000000, 0, 100000.5",
        "7500000001, 0, 100000.5000120001",
        "18750000000, 0, 235001.625",
        "18750000001, 0, 235001.6250106667"
    })
    void chargesEachTierAtItsOwnPrice(String gigabyteSeconds, long requests, String expected) {
        assertThat(ARM.monthOnDemand(new BigDecimal(gigabyteSeconds), requests)).isEqualByComparingTo(expected);
    }

    @Test
    void hasOtherTiersForTheOtherArchitecture() {
        assertThat(X86.monthOnDemand(new BigDecimal("6000000000"), 0)).isEqualByComparingTo("100000.2");
        assertThat(X86.monthOnDemand(new BigDecimal("15000000001"), 0)).isEqualByComparingTo("235000.2000133334");
    }

    @Test
    void chargesForKeepingEnvironmentsAndLessForTheRequestsInThem() {
        // Two environments of 512 MB for an hour are 3,600 gigabyte-seconds.
        assertThat(ARM.keeping(512, 2, Duration.ofHours(1)).orElseThrow()).isEqualByComparingTo("0.01200024");
        // A million requests of 100 ms in them are 50,000 gigabyte-seconds.
        assertThat(ARM.requestsWhileKept(512, 100_000_000, 1_000_000).orElseThrow())
                .isEqualByComparingTo("0.58889");
    }

    @Test
    void saysNothingWhereThePriceIsNotKnown() {
        CostModel capeTown =
                PriceTable.shipped().model("af-south-1", Architecture.ARM64).orElseThrow();

        assertThat(capeTown.keeping(512, 2, Duration.ofHours(1))).isEmpty();
        assertThat(capeTown.requestsWhileKept(512, 1, 1)).isEmpty();
        assertThat(capeTown.monthOnDemand(BigDecimal.valueOf(1_000_000), 0)).isEqualByComparingTo("17.68");
        assertThat(PriceTable.shipped().model("moon-1", Architecture.ARM64)).isEmpty();
    }

    @Test
    void agreesWithThePriceOfSingleRequests() {
        assertThat(CostModel.gigabyteSeconds(512, 2_000)).isEqualByComparingTo("1");
        assertThat(ARM.monthOnDemand(CostModel.gigabyteSeconds(512, 1_000), 10))
                .isEqualByComparingTo(ARM.price().cost(512, 1_000, 10));
    }

    @Test
    void refusesTiersThatDoNotRise() {
        CostModel.Tier first = new CostModel.Tier(BigDecimal.ZERO, BigDecimal.ONE);
        for (List<CostModel.Tier> tiers : List.of(
                List.<CostModel.Tier>of(),
                List.of(first, first),
                List.of(new CostModel.Tier(BigDecimal.ONE, BigDecimal.ONE)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CostModel(ARM.asOf(), ARM.price(), tiers, Optional.empty()));
        }
    }
}
