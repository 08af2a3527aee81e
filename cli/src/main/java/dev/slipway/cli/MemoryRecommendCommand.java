package dev.slipway.cli;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.analysis.memory.MemoryRecommender;
import dev.slipway.analysis.memory.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Recommends memory sizes from durations that were measured at several. */
@Command(
        name = "recommend",
        description = {
            "Recommends a memory size for each function of a JSON array and prints a JSON array in the same order.",
            "In:  [{\"function\":\"f\",\"currentMb\":256,\"maxMemoryMb\":41,\"goal\":\"cost|balanced|speed\","
                    + "\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":128,\"durationMs\":472.4,\"count\":100}],"
                    + "\"candidatesMb\":[128,256,512]}]",
            "Out: [{\"function\":\"f\",\"finding\":\"overProvisioned|underProvisioned|optimal|notEnoughEvidence\","
                    + "\"recommendedMb\":128,\"reason\":\"…\",\"projectedDurationMs\":[lo,hi],"
                    + "\"projectedCostPerMillion\":[lo,hi]}]",
            "Durations are means of warm requests, without initialisation. Costs are US dollars. With notEnoughEvidence"
                    + " the figures are null and the reason says which size to try."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:each function has an answer",
            "1:the file cannot be read, or an entry lacks something",
            "2:the command was not understood"
        })
@SuppressWarnings("NullAway.Init")
final class MemoryRecommendCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "A JSON array; - is standard input.")
    private String file;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "Whose prices to project with; ${DEFAULT-VALUE} unless given.")
    private String region;

    @Override
    public Integer call() throws IOException {
        MemoryRecommender arm64 = recommender(Architecture.ARM64);
        MemoryRecommender x86 = recommender(Architecture.X86_64);
        InputFile input = new InputFile(file);
        List<ObjectNode> answers = new ArrayList<>();
        for (MemoryQuestions.Asked asked : MemoryQuestions.read(input)) {
            MemoryRecommender recommender = switch (asked.architecture()) {
                case ARM64 -> arm64;
                case X86_64 -> x86;
            };
            MemoryAdvice advice = recommender.recommend(asked.question());
            answers.add(object(asked.function(), advice));
        }
        command.commandLine().getOut().println(JsonArray.of(answers));
        return ExitCodes.DONE;
    }

    private MemoryRecommender recommender(Architecture architecture) {
        return new MemoryRecommender(PriceTable.shipped()
                .price(region, architecture)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--region: there are no prices of “" + region + "”.")));
    }

    private static ObjectNode object(String function, MemoryAdvice advice) {
        ObjectNode object = JsonArray.object().put("function", function);
        return switch (advice) {
            case MemoryAdvice.NotEnoughEvidence few ->
                object.put("finding", "notEnoughEvidence")
                        .putNull("recommendedMb")
                        .put("reason", few.reason())
                        .putNull("projectedDurationMs")
                        .putNull("projectedCostPerMillion");
            case MemoryAdvice.Recommended recommended -> {
                object.put("finding", word(recommended.finding()))
                        .put("recommendedMb", recommended.memoryMb())
                        .put("reason", recommended.reason());
                put(object, "projectedDurationMs", recommended.durationMs());
                put(object, "projectedCostPerMillion", recommended.costPerMillion());
                yield object;
            }
        };
    }

    private static void put(ObjectNode object, String key, Range range) {
        object.putArray(key).add(JsonArray.rounded(range.low())).add(JsonArray.rounded(range.high()));
    }

    private static String word(MemoryAdvice.Finding finding) {
        return switch (finding) {
            case OVER_PROVISIONED -> "overProvisioned";
            case UNDER_PROVISIONED -> "underProvisioned";
            case OPTIMAL -> "optimal";
        };
    }
}
