package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Rollup;
import dev.slipway.manifest.FunctionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: what functions really wrote elsewhere, shipped with the portal, and the published init series. */
public interface SampleTelemetry extends InvocationLogs, FunctionInventory {

    /** Where a function's sample comes from, if there is one. */
    Optional<Provenance> provenance(FunctionName function);

    /** The published init durations by day, under their own name and on their own dates. */
    List<Rollup> publicSeries();

    /** Where the published series comes from. */
    Provenance publicProvenance();

    /**
     * Origin of a sample.
     *
     * @param recorded when, as people read it
     * @param by on which machine, or by whom and under which licence
     * @param from time of the first line
     * @param until time of the last line, inclusive
     */
    record Provenance(String recorded, String by, Instant from, Instant until) {}
}
