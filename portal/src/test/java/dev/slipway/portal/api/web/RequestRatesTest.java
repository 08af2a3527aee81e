package dev.slipway.portal.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.api.ApiSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    @Test
    void saysWhenATokenThatAskedTooOftenMayAskAgain() {
        RequestRates rates = new RequestRates(settings(2));

        assertThat(rates.take("a token")).isZero();
        assertThat(rates.take("a token")).isZero();

        assertThat(rates.take("a token")).isBetween(1L, 60L);
    }

    @Test
    void countsEachTokenForItself() {
        RequestRates rates = new RequestRates(settings(1));
        rates.take("a token");

        assertThat(rates.take("another")).isZero();
    }

    @Test
    void refusesASettingThatWouldAnswerNobody() {
        assertThatThrownBy(() -> settings(0)).hasMessageContaining("set 1 or more");
        assertThatThrownBy(() -> new ApiSettings(600, Duration.ZERO)).hasMessageContaining("set 1d to 365d");
    }

    private static ApiSettings settings(int requestsPerMinute) {
        return new ApiSettings(requestsPerMinute, Duration.ofDays(30));
    }
}
