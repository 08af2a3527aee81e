package dev.slipway.portal.telemetry.ui;

import static dev.slipway.portal.shared.EnvironmentName.PRODUCTION;
import static dev.slipway.portal.shared.EnvironmentName.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.TimeRange;
import dev.slipway.portal.telemetry.Versions;
import dev.slipway.portal.telemetry.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerformanceAddressTest {

    private static final List<SeriesExtent> EVERYTHING = List.of(
            extent(Series.LOCAL, PRODUCTION),
            extent(Series.LOCAL, STAGING),
            extent(Series.SAMPLE, STAGING),
            extent(Series.PUBLIC, PRODUCTION));

    @Test
    void opensMeasuredFiguresOfProduction() {
        assertThat(query("", EVERYTHING))
                .contains(new PerformanceQuery(PRODUCTION, Series.LOCAL, Window.MONTH, Optional.empty()));
    }

    @Test
    void opensTheSampleOnlyWhereNothingWasMeasured() {
        assertThat(query("", List.of(extent(Series.SAMPLE, STAGING), extent(Series.PUBLIC, PRODUCTION))))
                .contains(new PerformanceQuery(STAGING, Series.SAMPLE, Window.ALL, Optional.empty()));
    }

    @Test
    void opensThePublicSeriesOnlyWhenItIsAskedFor() {
        List<SeriesExtent> nothingElse = List.of(extent(Series.PUBLIC, PRODUCTION));

        assertThat(query("", nothingElse)).isEmpty();
        assertThat(query("source=public", nothingElse))
                .contains(new PerformanceQuery(PRODUCTION, Series.PUBLIC, Window.ALL, Optional.empty()));
    }

    @Test
    void comesBackFromItsAddress() {
        PerformanceQuery query = new PerformanceQuery(STAGING, Series.LOCAL, Window.WEEK, Optional.of("v17"));

        assertThat(PerformanceAddress.query(PerformanceAddress.of(query), EVERYTHING))
                .contains(query);
    }

    @Test
    void keepsDaysZoneAndComparedVersionInTheAddress() {
        PerformanceQuery query = new PerformanceQuery(
                PRODUCTION,
                Series.LOCAL,
                new TimeRange(
                        new TimeRange.Between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)),
                        ZoneId.of("Europe/Berlin")),
                new Versions(Optional.of("v17"), Optional.of("v16")));

        assertThat(PerformanceAddress.of(query).getQueryString().split("&"))
                .contains("from=2026-03-01", "until=2026-05-31", "zone=Europe%2FBerlin", "release=v17", "compare=v16");
        assertThat(PerformanceAddress.query(PerformanceAddress.of(query), EVERYTHING))
                .contains(query);
    }

    @Test
    void fallsBackWhereAnAddressMakesNoSense() {
        assertThat(query(
                        "source=moon&environment=mars&range=1000y&from=2026-02-30&until=x&zone=Moon%2FCrater&release=",
                        EVERYTHING))
                .isEqualTo(query("", EVERYTHING));
    }

    private static Optional<PerformanceQuery> query(String address, List<SeriesExtent> extents) {
        return PerformanceAddress.query(QueryParameters.fromString(address), extents);
    }

    private static SeriesExtent extent(Series series, EnvironmentName environment) {
        return new SeriesExtent(series, environment, Reports.NOON, Reports.NOON);
    }
}
