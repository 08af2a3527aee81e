package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What an address asks for, looked up: nothing if nobody measured the function and the address names no series. */
record PerformanceLookup(PerformanceServices services, FunctionName function, QueryParameters address)
        implements Callable<Optional<PerformanceFindings>> {

    @Override
    public Optional<PerformanceFindings> call() {
        List<SeriesExtent> extents = KnownExtents.of(
                services.performance().extents(function),
                environment -> services.lags().of(function, environment, Series.AWS));
        return PerformanceAddress.query(address, extents).map(query -> findings(extents, query));
    }

    private PerformanceFindings findings(List<SeriesExtent> extents, PerformanceQuery query) {
        return new PerformanceFindings(
                extents,
                query,
                services.performance().performance(function, query),
                services.performance().provenance(function, query.series()),
                new PerformanceFindings.Surroundings(
                        services.lags().of(function, query.environment(), query.series()),
                        services.setups().of(function, query.environment(), query.series()),
                        services.answers().changes().of(function, query.environment(), query.series())));
    }
}
