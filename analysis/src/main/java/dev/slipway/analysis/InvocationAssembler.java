package dev.slipway.analysis;

import dev.slipway.analysis.Outcome.Status;
import dev.slipway.analysis.PlatformEvent.Ignored;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.InitStart;
import dev.slipway.analysis.PlatformEvent.LogsDropped;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RuntimeExited;
import dev.slipway.analysis.PlatformEvent.Start;
import dev.slipway.analysis.PlatformEvent.TimedOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the lines of one environment into requests. A report counts if its request was started in this stream and not
 * reported since: a second report for one start is stray. Reports before the first start belong to requests that began
 * before the lines that are being read, and count once each.
 */
final class InvocationAssembler {

    private final Map<String, String> startedVersions = new HashMap<>();
    private final Map<String, Outcome> earlierWords = new HashMap<>();
    private final List<Invocation> invocations = new ArrayList<>();
    private final List<String> reportedBeforeAnyStart = new ArrayList<>();
    private boolean anyStart;
    private long strayReports;

    void accept(Instant timestamp, PlatformEvent event) {
        switch (event) {
            case Start(String requestId, String version) -> {
                anyStart = true;
                startedVersions.put(requestId, version);
            }
            case Report report -> report(timestamp, report);
            case TimedOut(String requestId, double ignored) ->
                earlierWords.put(requestId, new Outcome(Status.TIMEOUT, ""));
            case RuntimeExited(String requestId, String errorType) ->
                earlierWords.put(requestId, new Outcome(Status.ERROR, errorType));
            case PlatformEvent.End ignored -> {}
            case InitStart ignored -> {}
            case InitReport ignored -> {}
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
        String version = startedVersions.remove(requestId);
        if (version == null) {
            if (anyStart || reportedBeforeAnyStart.contains(requestId)) {
                strayReports++;
                return;
            }
            reportedBeforeAnyStart.add(requestId);
            version = Invocation.UNKNOWN_VERSION;
        }
        invocations.add(new Invocation(timestamp, version, withEarlierWord(report)));
    }

    /** Older platforms end a report without a status and say what went wrong in a line of its own before it. */
    private Report withEarlierWord(Report report) {
        Outcome earlier = earlierWords.remove(report.requestId());
        return earlier == null || report.outcome().status() != Status.SUCCESS
                ? report
                : new Report(report.requestId(), report.measures(), report.beginning(), earlier);
    }
}
