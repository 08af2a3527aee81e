package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Outcome.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingIdentityTest {

    @ParameterizedTest
    @CsvSource({
        "2.37, 423.98, 427, HOLDS",
        "2.37, 423.98, 3, DIFFERS",
        "2.1, 3.9, 6, HOLDS",
        "0.1, 0.2, 1, HOLDS",
        "2.1, 3.9, 7, DIFFERS"
    })
    void roundsTheSumUp(double durationMs, double initMs, long billedMs, BillingIdentity expected) {
        assertThat(check(durationMs, billedMs, new Beginning.Cold(initMs), Status.SUCCESS))
                .isEqualTo(expected);
    }

    @Test
    void chargesWarmRequestsForTheirDurationOnly() {
        assertThat(check(3.0, 3, new Beginning.Warm(), Status.SUCCESS)).isEqualTo(BillingIdentity.HOLDS);
        assertThat(check(3.01, 4, new Beginning.Warm(), Status.ERROR)).isEqualTo(BillingIdentity.HOLDS);
    }

    @Test
    void saysNothingAboutTimeOutsAndSnapshots() {
        assertThat(check(3000, 3000, new Beginning.Cold(50), Status.TIMEOUT)).isEqualTo(BillingIdentity.NOT_APPLICABLE);
        assertThat(check(3, 99, new Beginning.Restored(400, 96), Status.SUCCESS))
                .isEqualTo(BillingIdentity.NOT_APPLICABLE);
    }

    private static BillingIdentity check(double durationMs, long billedMs, Beginning beginning, Status status) {
        return BillingIdentity.of(new PlatformEvent.Report(
                Lines.ID, new Measures(durationMs, billedMs, 128, 20), beginning, new Outcome(status, "")));
    }
}
