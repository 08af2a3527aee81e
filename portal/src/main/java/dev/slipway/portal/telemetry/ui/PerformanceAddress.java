package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.TimeRange;
import dev.slipway.portal.telemetry.TimeRange.Between;
import dev.slipway.portal.telemetry.TimeRange.Last;
import dev.slipway.portal.telemetry.TimeRange.Period;
import dev.slipway.portal.telemetry.Versions;
import dev.slipway.portal.telemetry.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tab's state as it stands in its address; what an address does not say, or says wrongly, is the best there is. */
final class PerformanceAddress {

    private static final String SOURCE = "source";
    private static final String ENVIRONMENT = "environment";
    private static final String RANGE = "range";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ZONE = "zone";
    private static final String RELEASE = "release";
    private static final String COMPARE = "compare";

    private PerformanceAddress() {}

    /** Nothing, if only the public series is there and the address does not name it. */
    static Optional<PerformanceQuery> query(QueryParameters address, List<SeriesExtent> extents) {
        Optional<Series> series = address.getSingleParameter(SOURCE).flatMap(Series::of);
        Optional<EnvironmentName> environment =
                address.getSingleParameter(ENVIRONMENT).flatMap(PerformanceAddress::environment);
        return best(extents, series, environment).map(extent -> {
            Series chosen = series.orElse(extent.series());
            return new PerformanceQuery(
                    environment.orElse(extent.environment()),
                    chosen,
                    new TimeRange(period(address, chosen), zone(address)),
                    new Versions(version(address, RELEASE), version(address, COMPARE)));
        });
    }

    static QueryParameters of(PerformanceQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(SOURCE, query.series().id());
        parameters.put(ENVIRONMENT, query.environment().id());
        switch (query.time().period()) {
            case Last(Window window) -> parameters.put(RANGE, window.id());
            case Between(LocalDate first, LocalDate last) -> {
                parameters.put(FROM, first.toString());
                parameters.put(UNTIL, last.toString());
            }
        }
        if (!query.time().zone().equals(ZoneOffset.UTC)) {
            parameters.put(ZONE, query.time().zone().getId());
        }
        query.release().ifPresent(release -> parameters.put(RELEASE, release));
        query.versions().compared().ifPresent(release -> parameters.put(COMPARE, release));
        return QueryParameters.simple(parameters);
    }

    static String publicSeries(String path) {
        return path + "?" + SOURCE + "=" + Series.PUBLIC.id();
    }

    private static Period period(QueryParameters address, Series series) {
        Optional<LocalDate> first = address.getSingleParameter(FROM).flatMap(PerformanceAddress::date);
        Optional<LocalDate> last = address.getSingleParameter(UNTIL).flatMap(PerformanceAddress::date);
        if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
            return new Between(first.get(), last.get());
        }
        Window usual = !series.live() ? Window.ALL : Window.MONTH;
        return new Last(address.getSingleParameter(RANGE).flatMap(Window::of).orElse(usual));
    }

    private static ZoneId zone(QueryParameters address) {
        try {
            return address.getSingleParameter(ZONE).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }

    private static Optional<String> version(QueryParameters address, String parameter) {
        return address.getSingleParameter(parameter).filter(release -> !release.isBlank());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<SeriesExtent> best(
            List<SeriesExtent> extents, Optional<Series> series, Optional<EnvironmentName> environment) {
        return extents.stream()
                .filter(extent -> series.map(extent.series()::equals).orElse(extent.series() != Series.PUBLIC))
                .sorted((left, right) -> Boolean.compare(
                        environment.map(right.environment()::equals).orElse(false),
                        environment.map(left.environment()::equals).orElse(false)))
                .findFirst();
    }

    private static Optional<EnvironmentName> environment(String id) {
        return Arrays.stream(EnvironmentName.values())
                .filter(environment -> environment.id().equals(id))
                .findFirst();
    }
}
