package dev.slipway.portal.telemetry.ui;

import static dev.slipway.portal.shared.EnvironmentName.PRODUCTION;
import static dev.slipway.portal.shared.EnvironmentName.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownExtentsTest {
    private static final SeriesExtent SAMPLE = extent(Series.SAMPLE, STAGING);
    private static final LogLag SILENT = new LogLag(Reports.NOON, 0, Optional.empty());
    private static final LogLag FAILING = new LogLag(Reports.NOON, 0, Optional.of("Its reports are hidden."));

    @Test
    void putsALogThatCannotBeReadBeforeASample() {
        assertThat(known(List.of(SAMPLE), Map.of(STAGING, FAILING, PRODUCTION, FAILING)))
                .containsExactly(extent(Series.AWS, PRODUCTION), extent(Series.AWS, STAGING), SAMPLE);
    }

    @Test
    void putsFiguresBeforeALogThatCannotBeRead() {
        SeriesExtent measured = extent(Series.AWS, PRODUCTION);

        assertThat(known(List.of(measured, SAMPLE), Map.of(STAGING, FAILING, PRODUCTION, FAILING)))
                .containsExactly(measured, extent(Series.AWS, STAGING), SAMPLE);
    }

    @Test
    void opensOnASampleRatherThanOnASilentLog() {
        assertThat(known(List.of(SAMPLE), Map.of(PRODUCTION, SILENT)))
                .containsExactly(SAMPLE, extent(Series.AWS, PRODUCTION));
    }

    @Test
    void addsNothingWhereAwsIsOff() {
        assertThat(known(List.of(SAMPLE), Map.of())).containsExactly(SAMPLE);
    }

    private static List<SeriesExtent> known(List<SeriesExtent> measured, Map<EnvironmentName, LogLag> lags) {
        return KnownExtents.of(measured, environment -> Optional.ofNullable(lags.get(environment)));
    }

    private static SeriesExtent extent(Series series, EnvironmentName environment) {
        return new SeriesExtent(series, environment, Reports.NOON, Reports.NOON);
    }
}
