package dev.slipway.portal.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.api.ApiSettings;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    @Test
    void saysWhenATokenThatAskedTooOftenMayAskAgain() {
        RequestRates rates = new RequestRates(new ApiSettings(2));

        assertThat(rates.take("a token")).isZero();
        assertThat(rates.take("a token")).isZero();

        assertThat(rates.take("a token")).isBetween(1L, 60L);
    }

    @Test
    void countsEachTokenForItself() {
        RequestRates rates = new RequestRates(new ApiSettings(1));
        rates.take("a token");

        assertThat(rates.take("another")).isZero();
    }

    @Test
    void refusesASettingThatWouldAnswerNobody() {
        assertThatThrownBy(() -> new ApiSettings(0)).hasMessageContaining("set 1 or more");
    }
}
