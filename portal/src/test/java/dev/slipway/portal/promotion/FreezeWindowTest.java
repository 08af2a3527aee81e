package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.promotion.FreezeWindow.WeekTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FreezeWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final FreezeWindow WEEKEND =
            new FreezeWindow.Weekly("weekend", BERLIN, at(DayOfWeek.FRIDAY, "16:00"), at(DayOfWeek.MONDAY, "07:00"));

    @Test
    void holdsItsBeginningAndNotItsEnd() {
        assertThat(WEEKEND.endsAfter(Instant.parse("2026-11-20T14:59:59Z"))).isEmpty();
        assertThat(WEEKEND.endsAfter(Instant.parse("2026-11-20T15:00:00Z")))
                .contains(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(WEEKEND.endsAfter(Instant.parse("2026-11-23T05:59:59Z"))).isPresent();
        assertThat(WEEKEND.endsAfter(Instant.parse("2026-11-23T06:00:00Z"))).isEmpty();
    }

    @Test
    void meansItsOwnZoneOverTheChangeOfTheClocks() {
        assertThat(WEEKEND.endsAfter(Instant.parse("2026-10-23T14:00:00Z")))
                .contains(Instant.parse("2026-10-26T06:00:00Z"));
    }

    @Test
    void comesEveryWeekWithinOneDayToo() {
        FreezeWindow lunch =
                new FreezeWindow.Weekly("lunch", BERLIN, at(DayOfWeek.MONDAY, "12:00"), at(DayOfWeek.MONDAY, "13:00"));

        assertThat(lunch.endsAfter(Instant.parse("2026-11-23T11:30:00Z")))
                .contains(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(lunch.endsAfter(Instant.parse("2026-11-23T12:00:00Z"))).isEmpty();
        assertThat(lunch.endsAfter(Instant.parse("2026-11-24T11:30:00Z"))).isEmpty();
    }

    @Test
    void comesOnceWhereItHasDates() {
        FreezeWindow year = new FreezeWindow.Once(
                "end of the year",
                BERLIN,
                LocalDateTime.parse("2026-12-18T16:00"),
                LocalDateTime.parse("2027-01-04T07:00"));

        assertThat(year.endsAfter(Instant.parse("2026-12-18T14:59:59Z"))).isEmpty();
        assertThat(year.endsAfter(Instant.parse("2026-12-31T23:00:00Z")))
                .contains(Instant.parse("2027-01-04T06:00:00Z"));
        assertThat(year.endsAfter(Instant.parse("2027-01-04T06:00:00Z"))).isEmpty();
    }

    @Test
    void cannotEndBeforeItBegins() {
        LocalDateTime noon = LocalDateTime.parse("2026-12-18T12:00");

        assertThatThrownBy(() -> new FreezeWindow.Once("short", BERLIN, noon, noon))
                .hasMessageContaining("swap from and to");
        assertThatThrownBy(() -> new FreezeWindow.Weekly(
                        "never", BERLIN, at(DayOfWeek.MONDAY, "12:00"), at(DayOfWeek.MONDAY, "12:00")))
                .hasMessageContaining("always or never");
    }

    private static WeekTime at(DayOfWeek day, String time) {
        return new WeekTime(day, LocalTime.parse(time));
    }
}
