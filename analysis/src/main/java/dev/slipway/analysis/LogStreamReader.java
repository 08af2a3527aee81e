package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.LineReading.Unreadable;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.LogsDropped;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import java.util.ArrayList;
import java.util.List;

/** Reader of the platform lines of one log stream, in the order in which they were written. */
public final class LogStreamReader {

    private static final int REASONS_KEPT = 5;

    private final InvocationAssembler assembler = new InvocationAssembler();
    private final List<InitReport> initReports = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private long unreadable;
    private long managedReports;
    private long droppedRecords;

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
            case InitReport initReport -> initReports.add(initReport);
            case ManagedReport ignored -> managedReports++;
            case LogsDropped(long records) -> droppedRecords += records;
            case PlatformEvent event -> assembler.accept(line.timestamp(), event);
        }
    }

    private StreamReading reading() {
        StreamReading.Leftovers leftovers = new StreamReading.Leftovers(
                unreadable, reasons, assembler.strayReports(), managedReports, droppedRecords);
        return new StreamReading(assembler.invocations(), initReports, leftovers);
    }
}
