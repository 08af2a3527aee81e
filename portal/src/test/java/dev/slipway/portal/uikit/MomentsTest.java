package dev.slipway.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T23:00:07Z");

    @Test
    void writesInUtcWhereNobodyReads() {
        assertThat(Moments.minute(MORNING)).isEqualTo("2026-11-20 23:00 UTC");
        assertThat(Moments.second(MORNING)).isEqualTo("2026-11-20 23:00:07 UTC");
        assertThat(Moments.clock(MORNING)).isEqualTo("23:00:07");
        assertThat(Moments.day(MORNING)).isEqualTo("2026-11-20");
        assertThat(Moments.zone(MORNING)).isEqualTo("UTC");
    }

    @Test
    void knowsZonesByTheirIds() {
        assertThat(ReaderZone.of("Europe/Berlin")).isPresent();
        assertThat(ReaderZone.of("Europe/Atlantis")).isEmpty();
        assertThat(ReaderZone.of("<script>")).isEmpty();
    }
}
