package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import java.util.List;

/** Port: the log lines that a function's environments wrote, wherever it runs. */
public interface InvocationLogs {

    /** Where these logs come from. */
    Source source();

    /**
     * The streams that have lines in a range, each with its lines of that range in the order in which they were written;
     * empty for a function that it does not know.
     *
     * @param from inclusive
     * @param until exclusive
     * @throws LogsUnavailableException if it cannot be read now
     */
    List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until);
}
