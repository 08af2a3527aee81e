package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.PerformanceReport.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryOptionTest {

    private final JsonNode option = JsonMapper.builder()
            .build()
            .readTree(HistoryOption.json(
                    List.of(
                            new HistoryPoint(
                                    Reports.NOON,
                                    "v1",
                                    Reports.release("v1", 10, 12, 20).stats()),
                            new HistoryPoint(
                                    Reports.NOON.plus(Duration.ofHours(1)),
                                    "v1",
                                    Reports.release("v1", 11).stats()),
                            new HistoryPoint(
                                    Reports.NOON.plus(Duration.ofHours(2)),
                                    "v2",
                                    Reports.release("v2", 9).stats())),
                    Reports.HOURS,
                    List.of()));

    @Test
    void drawsTrueValuesOfEachPercentile() {
        assertThat(option.at("/series/0/name").asString()).isEqualTo("p90");
        assertThat(option.at("/series/0/data/0/1").asDouble()).isEqualTo(20);
        assertThat(option.at("/series/1/data/0/1").asDouble()).isEqualTo(10);
        assertThat(option.at("/series/2/data/0/1").asDouble()).isBetween(11.9, 12.1);
    }

    @Test
    void marksWhereEachReleaseBegins() {
        JsonNode marks = option.at("/series/2/markLine/data");

        assertThat(marks.size()).isEqualTo(2);
        assertThat(marks.at("/1/xAxis").asString()).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(marks.at("/1/label/formatter").asString()).isEqualTo("v2");
    }

    @Test
    void leavesAGapWhereThereWereNoColdStarts() {
        List<HistoryPoint> points = List.of(
                new HistoryPoint(Reports.NOON, "v1", Reports.release("v1", 10).stats()),
                new HistoryPoint(
                        Reports.NOON.plus(Duration.ofHours(5)),
                        "v1",
                        Reports.release("v1", 11).stats()));

        JsonNode median = JsonMapper.builder()
                .build()
                .readTree(HistoryOption.json(points, Reports.HOURS, List.of()))
                .at("/series/2/data");

        assertThat(median.size()).isEqualTo(3);
        assertThat(median.at("/1/0").asString()).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(median.at("/1/1").isNull()).isTrue();
    }

    @Test
    void startsItsAxisAtZeroAndItsTimesInUtc() {
        assertThat(option.at("/yAxis/min").asInt(-1)).isZero();
        assertThat(option.at("/useUTC").asBoolean()).isTrue();
    }

    @Test
    void showsTimesAsTheClocksOfTheZoneDo() {
        List<HistoryPoint> points = List.of(
                new HistoryPoint(Reports.NOON, "v1", Reports.release("v1", 10).stats()));

        JsonNode median = JsonMapper.builder()
                .build()
                .readTree(HistoryOption.json(points, new Step(Step.Unit.HOUR, ZoneId.of("Asia/Kolkata")), List.of()))
                .at("/series/2/data");

        assertThat(median.at("/0/0").asString()).isEqualTo("2026-11-23T17:30:00Z");
    }

    @Test
    void makesNoGapOfTheLongerDayOnWhichClocksGoBack() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Step days = new Step(Step.Unit.DAY, berlin);
        Instant longDay = LocalDate.of(2026, 10, 25).atStartOfDay(berlin).toInstant();
        List<HistoryPoint> points = List.of(
                new HistoryPoint(longDay, "v1", Reports.release("v1", 10).stats()),
                new HistoryPoint(
                        longDay.plus(Duration.ofHours(25)),
                        "v1",
                        Reports.release("v1", 10).stats()));

        JsonNode median = JsonMapper.builder()
                .build()
                .readTree(HistoryOption.json(points, days, List.of()))
                .at("/series/2/data");

        assertThat(median.size()).isEqualTo(2);
    }
}
