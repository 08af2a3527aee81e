package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.Window;
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
    private static final String RELEASE = "release";

    private PerformanceAddress() {}

    /** Nothing, if only the public series is there and the address does not name it. */
    static Optional<PerformanceQuery> query(QueryParameters address, List<SeriesExtent> extents) {
        Optional<Series> series = address.getSingleParameter(SOURCE).flatMap(Series::of);
        Optional<EnvironmentName> environment =
                address.getSingleParameter(ENVIRONMENT).flatMap(PerformanceAddress::environment);
        return best(extents, series, environment).map(extent -> {
            Series chosen = series.orElse(extent.series());
            Window usual = chosen.sample() ? Window.ALL : Window.MONTH;
            return new PerformanceQuery(
                    environment.orElse(extent.environment()),
                    chosen,
                    address.getSingleParameter(RANGE).flatMap(Window::of).orElse(usual),
                    address.getSingleParameter(RELEASE).filter(release -> !release.isBlank()));
        });
    }

    static QueryParameters of(PerformanceQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(SOURCE, query.series().id());
        parameters.put(ENVIRONMENT, query.environment().id());
        parameters.put(RANGE, query.window().id());
        query.release().ifPresent(release -> parameters.put(RELEASE, release));
        return QueryParameters.simple(parameters);
    }

    static String publicSeries(String path) {
        return path + "?" + SOURCE + "=" + Series.PUBLIC.id();
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
