package dev.slipway.analysis;

import dev.slipway.analysis.Outcome.Status;
import dev.slipway.analysis.PlatformEvent.Ignored;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.InitStart;
import dev.slipway.analysis.PlatformEvent.LogsDropped;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RestoreReport;
import dev.slipway.analysis.PlatformEvent.RuntimeExited;
import dev.slipway.analysis.PlatformEvent.Start;
import dev.slipway.analysis.PlatformEvent.TimedOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the screened lines of one environment into requests. A report counts once for each start of its request, and
 * once without any: reports before the first start belong to requests that began before the lines that are being read.
 */
final class InvocationAssembler {

    private final Map<String, String> startedVersions = new HashMap<>();
    private final Map<String, Outcome> words = new HashMap<>();
    private final Map<String, Integer> reported = new HashMap<>();
    private final List<Invocation> invocations = new ArrayList<>();
    private long strayReports;

    void accept(Instant timestamp, PlatformEvent event) {
        switch (event) {
            case Start(String requestId, String version) -> {
                startedVersions.put(requestId, version);
                reported.remove(requestId);
            }
            case Report report -> report(timestamp, report);
            case TimedOut(String requestId, double ignored) -> said(requestId, new Outcome(Status.TIMEOUT, ""));
            case RuntimeExited(String requestId, String errorType) ->
                said(requestId, new Outcome(Status.ERROR, errorType));
            case PlatformEvent.End ignored -> {}
            case InitStart ignored -> {}
            case InitReport ignored -> {}
            case RestoreReport ignored -> {}
            case ManagedReport ignored -> {}
            case LogsDropped ignored -> {}
            case Ignored ignored -> {}
        }
    }

    List<Invocation> invocations() {
        return invocations;
    }

    long strayReports() {
        return strayReports;
    }

    private void report(Instant timestamp, Report report) {
        String requestId = report.requestId();
        if (reported.containsKey(requestId)) {
            strayReports++;
            return;
        }
        reported.put(requestId, invocations.size());
        String version = startedVersions.remove(requestId);
        invocations.add(new Invocation(
                timestamp,
                version == null ? Invocation.UNKNOWN_VERSION : version,
                ending(report, words.remove(requestId))));
    }

    /** Older platforms end a report without a status and say what went wrong in a line of its own, before or after it. */
    private void said(String requestId, Outcome outcome) {
        Integer index = reported.get(requestId);
        if (index == null) {
            words.put(requestId, outcome);
            return;
        }
        Invocation invocation = invocations.get(index);
        invocations.set(
                index,
                new Invocation(invocation.timestamp(), invocation.version(), ending(invocation.report(), outcome)));
    }

    private static Report ending(Report report, @Nullable Outcome word) {
        return word == null || report.outcome().status() != Status.SUCCESS
                ? report
                : new Report(report.requestId(), report.measures(), report.beginning(), word);
    }
}
