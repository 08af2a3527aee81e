package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.ui.Headline.Figure;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void answersTheFirstQuestionsOfTheNewestRelease() {
        double[] hundred =
                DoubleStream.iterate(10, init -> init + 0.1).limit(100).toArray();

        assertThat(new Headline(Reports.of(
                                Series.AWS,
                                Reports.release("v1", 12.4, 12.4, 12.4, 12.4, 12.4),
                                Reports.release("v2", hundred)))
                        .figures())
                .containsExactly(
                        new Figure("15.0 ms", "init p50 · v2 · was 12.4 ms with v1"),
                        // 19.8, within the one percent of a sketch
                        new Figure("19.9 ms", "init p99 · 100 cold starts"),
                        new Figure("50 %", "cold share of 200 requests"),
                        new Figure("41 / 256 MB", "memory used, max"),
                        new Figure("1.05 MB", "zip · limit 20 MB"),
                        new Figure("$0.61", "per million · eu-central-1 prices as of 2026-11"));
    }

    @Test
    void saysThatColdStartsAreTooFewForP99() {
        Headline headline = new Headline(Reports.of(Series.LOCAL, Reports.release("v1", 10, 11, 17.8)));

        assertThat(headline.figures()).contains(new Figure("17.8 ms", "slowest init · 3 cold starts: too few for p99"));
    }

    @Test
    void comparesWithNoReleaseThatHasTooFewColdStarts() {
        Headline headline = new Headline(
                Reports.of(Series.LOCAL, Reports.release("v1", 10), Reports.release("v2", 10, 10, 10, 10, 10)));

        assertThat(headline.figures().getFirst().meaning()).isEqualTo("init p50 · v2");
    }

    @Test
    void saysWhatThePublicSeriesDoesNotHold() {
        Headline headline = new Headline(Reports.of(Series.PUBLIC, Reports.coldStartsOnly("provided.al2023", 10, 11)));

        assertThat(headline.figures())
                .extracting(Figure::value)
                .containsExactly("10.0 ms", "11.0 ms", "–", "–", "–", "–");
        assertThat(headline.figures())
                .extracting(Figure::meaning)
                .contains("cold share · the series holds cold starts only", "cost · no billed time in this series");
    }

    @Test
    void hasNoInitWithoutColdStarts() {
        Headline headline = new Headline(Reports.of(Series.LOCAL, Reports.warm("v1")));

        assertThat(headline.figures())
                .contains(new Figure("–", "init p99 · no cold starts in this range"))
                .contains(new Figure("0.00 %", "cold share of 1 request"));
    }
}
