package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.Performance;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What an address asks for, looked up: nothing if nobody measured the function and the address names no series. */
record PerformanceLookup(Performance performance, FunctionName function, QueryParameters address)
        implements Callable<Optional<PerformanceFindings>> {

    @Override
    public Optional<PerformanceFindings> call() {
        List<SeriesExtent> extents = performance.extents(function);
        return PerformanceAddress.query(address, extents).map(query -> findings(extents, query));
    }

    private PerformanceFindings findings(List<SeriesExtent> extents, PerformanceQuery query) {
        Series series = query.series();
        return new PerformanceFindings(
                extents, query, performance.performance(function, query), performance.provenance(function, series));
    }
}
