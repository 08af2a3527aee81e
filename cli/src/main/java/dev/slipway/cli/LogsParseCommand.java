package dev.slipway.cli;

import dev.slipway.analysis.logs.LogLimits;
import dev.slipway.analysis.logs.LogParsing;
import dev.slipway.analysis.logs.LogParsingException;
import dev.slipway.analysis.logs.ParsingTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns exported logs into one JSON object for each report that the platform wrote. */
@Command(
        name = "parse",
        description = {
            "Prints one JSON object per line for each report, init report, restore report and old time-out line that the"
                    + " Lambda platform wrote; keys that a line does not say are left out:",
            "  {\"kind\":\"report|initReport|restoreReport|timeout\",\"requestId\":\"…\",\"durationMs\":2.37,"
                    + "\"billedMs\":427,\"memoryMb\":1024,\"maxMemoryMb\":95,\"initMs\":423.98,\"restoreMs\":…,"
                    + "\"status\":\"timeout\",\"errorType\":\"…\"}",
            "Reads text and JSON logs, plain or as exported: to S3, by aws logs tail, filter-log-events or Logs Insights,"
                    + " by the console as CSV; packed with gzip or not.",
            "Platform lines that could not be read are counted on standard error, and so are lines of the function that"
                    + " only look like a report. Everything else is passed over."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:read to the end, whatever stood in it",
            "1:a file does not exist, is damaged or goes beyond a limit",
            "2:the command was not understood"
        },
        footerHeading = "%nExample:%n",
        footer = "  aws logs tail /aws/lambda/orders-api --since 1d | slipway logs parse -")
@SuppressWarnings("NullAway.Init")
final class LogsParseCommand implements Callable<Integer> {

    private static final long GIBIBYTE = 1L << 30;
    private static final long MOST_GIBIBYTES = 1L << 20;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Logs, .gz or not; - is standard input.")
    private List<String> names;

    @Option(
            names = "--max-size",
            paramLabel = "GIB",
            defaultValue = "64",
            description = "Stop where a file expands beyond this; ${DEFAULT-VALUE} unless given.")
    private long maxSize;

    @Option(
            names = "--max-line",
            paramLabel = "BYTES",
            defaultValue = "2097152",
            description = "Count longer lines as unread; ${DEFAULT-VALUE} unless given.")
    private int maxLine;

    @Override
    public Integer call() throws IOException {
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        files.forEach(InputFile::check);
        LogLimits limits = limits();
        var summary = new ParsingSummary(files.size() > 1);
        List<String> failures = new ArrayList<>();
        try (var objects = new ReportObjects(command.commandLine().getOut())) {
            for (InputFile file : files) {
                try (InputStream log = file.open()) {
                    summary.add(file.title(), LogParsing.read(log, limits, objects::write));
                } catch (LogParsingException broken) {
                    summary.add(file.title(), broken.tally());
                    failures.add(file.title() + " was not read to its end: " + broken.getMessage() + ".");
                } catch (ReportObjects.NobodyReadsException gone) {
                    return ExitCodes.DONE;
                }
            }
        }
        PrintWriter err = command.commandLine().getErr();
        summary.print(err);
        failures.forEach(err::println);
        return failures.isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private LogLimits limits() {
        if (maxSize < 1 || maxSize > MOST_GIBIBYTES) {
            throw new ParameterException(
                    command.commandLine(), "--max-size is " + maxSize + ": give 1 to " + MOST_GIBIBYTES + ".");
        }
        try {
            return new LogLimits(maxSize * GIBIBYTE, maxLine);
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(command.commandLine(), "--max-line: " + invalid.getMessage());
        }
    }

    /** What the tallies of all files say together. */
    private static final class ParsingSummary {
        private final boolean several;
        private final List<String> reasons = new ArrayList<>();
        private long unread;
        private long lookAlikes;
        private long billingChecked;
        private long billingDiffering;
        private long dropped;

        ParsingSummary(boolean several) {
            this.several = several;
        }

        void add(String title, ParsingTally tally) {
            unread += tally.unread().count();
            tally.unread().reasons().forEach(reason -> reasons.add("  " + (several ? title + ", " : "") + reason));
            lookAlikes += tally.lookAlikes();
            billingChecked += tally.billing().checked();
            billingDiffering += tally.billing().differing();
            dropped += tally.droppedRecords();
        }

        void print(PrintWriter err) {
            err.println("unread lines: " + unread);
            reasons.forEach(err::println);
            if (unread > reasons.size()) {
                err.println("  and " + (unread - reasons.size()) + " more");
            }
            if (lookAlikes > 0) {
                err.println("look-alikes of the function left out: " + lookAlikes);
            }
            if (billingDiffering > 0) {
                err.println("reports not billed as duration plus init, rounded up: " + billingDiffering + " of "
                        + billingChecked);
            }
            if (dropped > 0) {
                err.println("records that the platform dropped: " + dropped);
            }
        }
    }
}
