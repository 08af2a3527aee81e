package dev.slipway.portal.localcloud;

import dev.slipway.portal.telemetry.LogLine;
import java.util.List;

/**
 * One invocation as it went.
 *
 * @param requestId the id that its log lines carry
 * @param outcome what came of it
 * @param report what it took
 * @param lines the log lines that it wrote, those of a cold start included
 */
public record Invocation(String requestId, InvocationOutcome outcome, Report report, List<LogLine> lines) {
    public Invocation {
        lines = List.copyOf(lines);
    }
}
