package dev.slipway.cli;

import dev.slipway.analysis.regression.Regression;
import dev.slipway.analysis.regression.Regressions;
import dev.slipway.analysis.regression.SeriesTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Finds lasting steps in daily cold starts and tells whose they are. */
@Command(
        name = "regressions",
        description = {
            "Finds lasting steps in series of daily cold starts and prints them as a JSON array, by date:",
            "  [{\"date\":\"2024-05-03\",\"runtime\":\"…\",\"architecture\":\"arm64\",\"beforeMs\":12.4,"
                    + "\"afterMs\":10.4,\"kind\":\"release|platform\"}]",
            "The date is the first day of the new level; the figures are medians of up to four weeks on either side. A"
                    + " step that most runtimes of an architecture take at about the same date is the platform's. Spikes"
                    + " of a few days, slow drifts and steps below 5 %% are none.",
            "FILE is CSV with the columns day, runtime, architecture, init_durations_ms (separated by blanks) and perhaps"
                    + " memory_mb, in any order, rows in any order."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, with steps or without",
            "1:the file cannot be read, or some of its rows cannot: each is named, and the others count",
            "2:the command was not understood"
        })
@SuppressWarnings("NullAway.Init")
final class RegressionsCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "A table in CSV; - is standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        InputFile input = new InputFile(file);
        SeriesTable table = SeriesTable.parse(input.text());
        command.commandLine()
                .getOut()
                .println(JsonArray.of(Regressions.among(table.series()).stream()
                        .map(RegressionsCommand::object)
                        .toList()));
        List<SeriesTable.Problem> problems = table.problems();
        PrintWriter err = command.commandLine().getErr();
        problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> err.println(input.title() + ", " + problem + "."));
        if (problems.size() > PROBLEMS_SHOWN) {
            err.println("And " + (problems.size() - PROBLEMS_SHOWN) + " more.");
        }
        return problems.isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private static ObjectNode object(Regression regression) {
        return JsonArray.object()
                .put("date", regression.step().date().toString())
                .put("runtime", regression.subject())
                .put("architecture", regression.architecture().label())
                .put("beforeMs", JsonArray.rounded(regression.step().beforeMs()))
                .put("afterMs", JsonArray.rounded(regression.step().afterMs()))
                .put("kind", regression.kind().name().toLowerCase(Locale.ROOT));
    }
}
