package dev.slipway.cli;

import dev.slipway.analysis.Beginning;
import dev.slipway.analysis.Outcome;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.logs.ParsedEvent;
import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.core.io.JsonStringEncoder;

/** Writer of reports as JSON, one object per line; keys that a line does not say are left out. */
final class ReportObjects implements AutoCloseable {

    private static final int FLUSHED_AT = 1 << 16;
    private static final double MILLISECONDS = 1_000;

    private final PrintWriter out;
    private final StringBuilder lines = new StringBuilder(FLUSHED_AT + 1_024);

    ReportObjects(PrintWriter out) {
        this.out = out;
    }

    /** Writes what has a kind of its own; starts, ends and the like have none. */
    void write(ParsedEvent parsed) {
        switch (parsed.event()) {
            case PlatformEvent.Report report -> report(report);
            case PlatformEvent.ManagedReport(String requestId, double durationMs, Outcome outcome) -> {
                open("report").request(requestId).figure("durationMs", durationMs);
                close(outcome);
            }
            case PlatformEvent.InitReport init -> {
                open("initReport").figure("initMs", init.initMs());
                close(init.outcome());
            }
            case PlatformEvent.RestoreReport(double restoreMs, Outcome outcome) -> {
                open("restoreReport").figure("restoreMs", restoreMs);
                close(outcome);
            }
            case PlatformEvent.TimedOut(String requestId, double afterSeconds) -> {
                // Whole microseconds, so that 3.003 s do not become 3002.9999999999995 ms.
                double afterMs = Math.rint(afterSeconds * MILLISECONDS * MILLISECONDS) / MILLISECONDS;
                open("timeout").request(requestId).figure("durationMs", afterMs);
                close(Outcome.SUCCESS);
            }
            case PlatformEvent.Start ignored -> {}
            case PlatformEvent.End ignored -> {}
            case PlatformEvent.InitStart ignored -> {}
            case PlatformEvent.RuntimeExited ignored -> {}
            case PlatformEvent.LogsDropped ignored -> {}
            case PlatformEvent.Ignored ignored -> {}
        }
        if (lines.length() >= FLUSHED_AT) {
            flush();
        }
    }

    /** Writes out what is left; that nobody reads any more is no failure. */
    @Override
    public void close() {
        out.append(lines).flush();
        lines.setLength(0);
    }

    private void report(PlatformEvent.Report report) {
        open("report")
                .request(report.requestId())
                .figure("durationMs", report.measures().durationMs())
                .whole("billedMs", report.measures().billedMs())
                .whole("memoryMb", report.measures().memoryMb())
                .whole("maxMemoryMb", report.measures().maxMemoryMb());
        switch (report.beginning()) {
            case Beginning.Warm() -> {}
            case Beginning.Cold(double initMs) -> figure("initMs", initMs);
            case Beginning.Restored restored -> figure("restoreMs", restored.restoreMs());
        }
        close(report.outcome());
    }

    private ReportObjects open(String kind) {
        lines.append("{\"kind\":\"").append(kind).append('"');
        return this;
    }

    private ReportObjects request(String requestId) {
        lines.append(",\"requestId\":\"").append(requestId).append('"');
        return this;
    }

    private ReportObjects figure(String key, double value) {
        lines.append(",\"").append(key).append("\":").append(value);
        return this;
    }

    private ReportObjects whole(String key, long value) {
        lines.append(",\"").append(key).append("\":").append(value);
        return this;
    }

    private void close(Outcome outcome) {
        if (outcome.stated()) {
            lines.append(",\"status\":\"")
                    .append(outcome.status().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        if (!outcome.errorType().isEmpty()) {
            lines.append(",\"errorType\":\"");
            JsonStringEncoder.getInstance().quoteAsString(outcome.errorType(), lines);
            lines.append('"');
        }
        lines.append("}\n");
    }

    private void flush() {
        out.append(lines);
        lines.setLength(0);
        if (out.checkError()) {
            throw new NobodyReadsException();
        }
    }

    /** Signal that the reader of the output has gone, as {@code head} does. */
    static final class NobodyReadsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
