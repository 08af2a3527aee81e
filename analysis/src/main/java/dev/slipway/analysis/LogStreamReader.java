package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.LineReading.Unreadable;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.LogsDropped;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reader of the lines of one log stream, in the order in which they were written. Lines of the function may stand
 * between the platform's: what only looks like a report is left out and counted.
 */
public final class LogStreamReader {

    private static final int REASONS_KEPT = 5;
    private static final String THE_STREAM = "stream";

    private final InvocationAssembler assembler = new InvocationAssembler();
    private final ReportScreen<Timed> screen =
            new ReportScreen<>(timed -> count(timed.timestamp, timed.event), lookAlike -> this.lookAlikes++);
    private final List<InitReport> initReports = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private long unreadable;
    private long managedReports;
    private long droppedRecords;
    private long lookAlikes;

    private LogStreamReader() {}

    /** Reads lines of one stream; never throws on what stands in them. */
    public static StreamReading read(Iterable<PlatformLine> lines) {
        LogStreamReader reader = new LogStreamReader();
        lines.forEach(reader::accept);
        return reader.reading();
    }

    private void accept(PlatformLine line) {
        switch (ReportLineParser.parse(line.text())) {
            case Unreadable(String reason) -> {
                unreadable++;
                if (reasons.size() < REASONS_KEPT) {
                    reasons.add(reason);
                }
            }
            case NotPlatform ignored -> {}
            case PlatformEvent event ->
                screen.accept(THE_STREAM, LineShape.of(line.text()), event, new Timed(line.timestamp(), event));
        }
    }

    private void count(Instant timestamp, PlatformEvent event) {
        switch (event) {
            case InitReport initReport -> initReports.add(initReport);
            case ManagedReport ignored -> managedReports++;
            case LogsDropped(long records) -> droppedRecords += records;
            case PlatformEvent other -> assembler.accept(timestamp, other);
        }
    }

    private StreamReading reading() {
        screen.finish();
        StreamReading.Leftovers leftovers = new StreamReading.Leftovers(
                unreadable, reasons, lookAlikes + assembler.strayReports(), managedReports, droppedRecords);
        return new StreamReading(assembler.invocations(), initReports, leftovers);
    }

    private record Timed(Instant timestamp, PlatformEvent event) {}
}
