package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;

/**
 * Port: traces of single requests. They are a sample of the requests, so rates and percentiles never come from here; they
 * show what a cold start is made of.
 */
public interface TraceSource {

    /** Where these traces come from. */
    Source source();

    /**
     * Traces of requests that waited for an initialisation, newest first.
     *
     * @param from inclusive
     * @param until exclusive
     * @param most how many to bring at most
     */
    TraceReading coldStarts(FunctionName function, EnvironmentName environment, Instant from, Instant until, int most);
}
