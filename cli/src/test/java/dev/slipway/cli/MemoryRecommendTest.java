package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MemoryRecommendTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void recommendsInTheOrderOfTheQuestions() throws IOException {
        JsonNode answers = recommend("""
                [{"function":"waits","currentMb":1024,"maxMemoryMb":41,"goal":"cost","architecture":"arm64",
                  "observations":[{"memoryMb":128,"durationMs":105,"count":100},{"memoryMb":1024,"durationMs":100,"count":100}],
                  "candidatesMb":[128,256,512,1024]},
                 {"function":"once","currentMb":256,"maxMemoryMb":41,"goal":"cost","architecture":"x86_64",
                  "observations":[{"memoryMb":256,"durationMs":472.4,"count":100}],"candidatesMb":[128,256,512]}]
                """);

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).propertyNames())
                .containsExactly(
                        "function",
                        "finding",
                        "recommendedMb",
                        "reason",
                        "projectedDurationMs",
                        "projectedCostPerMillion");
        assertThat(answers.get(0).get("function").asString()).isEqualTo("waits");
        assertThat(answers.get(0).get("finding").asString()).isEqualTo("overProvisioned");
        assertThat(answers.get(0).get("recommendedMb").asInt()).isEqualTo(128);
        assertThat(answers.get(0).get("projectedDurationMs").get(0).asDouble()).isLessThan(105);
        assertThat(answers.get(0).get("projectedDurationMs").get(1).asDouble()).isGreaterThan(105);
        assertThat(answers.get(0).get("projectedCostPerMillion")).hasSize(2);
        assertThat(answers.get(1).get("finding").asString()).isEqualTo("notEnoughEvidence");
        assertThat(answers.get(1).get("recommendedMb").isNull()).isTrue();
        assertThat(answers.get(1).get("reason").asString()).contains("try 128 MB for a day");
    }

    @Test
    void projectsThePricesOfTheArchitectureAndRegion() throws IOException {
        String question = """
                [{"function":"f","currentMb":1024,"maxMemoryMb":41,"goal":"cost","architecture":"arm64",
                  "observations":[{"memoryMb":1024,"durationMs":1000,"count":100000},{"memoryMb":128,"durationMs":9000,"count":100000}],
                  "candidatesMb":[1024]}]
                """;
        double arm =
                recommend(question).get(0).get("projectedCostPerMillion").get(1).asDouble();
        double x86 = recommend(question.replace("arm64", "x86_64"))
                .get(0)
                .get("projectedCostPerMillion")
                .get(1)
                .asDouble();
        double capeTown = recommend(question, "--region", "af-south-1")
                .get(0)
                .get("projectedCostPerMillion")
                .get(1)
                .asDouble();

        assertThat(x86 / arm).isBetween(1.2, 1.25);
        assertThat(capeTown / arm).isBetween(1.3, 1.33);
        assertThat(terminal.runWith(question, "memory", "recommend", "-", "--region", "moon-1"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("there are no prices of “moon-1”");
    }

    @Test
    void answersNoQuestionsWithNoAnswers() throws IOException {
        assertThat(recommend("[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ | is not valid JSON, line 1, column",
                "'' | is empty: give a JSON array",
                "[{\"function\":NaN | is not valid JSON, line 1",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":128,"
                        + "\"durationMs\":3,\"count\":9.5}]}] | entry 1, observations 1: count is no whole number.",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":99999999999,"
                        + "\"durationMs\":3,\"count\":9}]}] | entry 1, observations 1: memoryMb is far too large.",
                "{} | is no JSON array",
                "[{}] | entry 1: function is missing.",
                "[{\"function\":\"f\",\"goal\":\"beauty\"}] | entry 1: goal is not cost, balanced or speed.",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":\"128\"}]}]"
                        + " | entry 1, observations 1: memoryMb is no whole number.",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[{\"memoryMb\":128,"
                        + "\"durationMs\":-1,\"count\":9}]}] | entry 1, observations 1: An observation of -1.0 ms",
                "[{\"function\":\"f\",\"goal\":\"cost\",\"architecture\":\"arm64\",\"observations\":[],"
                        + "\"candidatesMb\":[],\"currentMb\":128,\"maxMemoryMb\":3}] | entry 1: The candidates are []"
            })
    void saysWhichEntryIsWrong(String json, String message) {
        assertThat(terminal.runWith(json, "memory", "recommend", "-")).isEqualTo(1);
        assertThat(terminal.err()).contains("standard input", message);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void refusesADocumentThatIsNestedWithoutEnd() {
        assertThat(terminal.runWith("[".repeat(100_000), "memory", "recommend", "-"))
                .isEqualTo(1);
        assertThat(terminal.err()).isEqualTo("standard input is not valid JSON: it is nested too deeply.\n");
    }

    @Test
    void takesWholeNumbersHoweverTheyAreWrittenAndHugeCounts() throws IOException {
        JsonNode answers = recommend("""
                \ufeff[{"function":"f","currentMb":1024.0,"maxMemoryMb":41,"goal":"cost","architecture":"arm64","comment":"x",
                  "observations":[{"memoryMb":128.0,"durationMs":105,"count":9223372036854775807},
                  {"memoryMb":128,"durationMs":105,"count":9223372036854775807},{"memoryMb":1024,"durationMs":100,"count":100.0}],
                  "candidatesMb":[128.0,1024]}]
                """);

        assertThat(answers.get(0).get("recommendedMb").asInt()).isEqualTo(128);
    }

    @Test
    void staysAtTheSmallSizeWhereMoreMemoryGainsNothing() throws IOException {
        JsonNode answers = recommend("""
                [{"function":"f","currentMb":1024,"maxMemoryMb":41,"goal":"speed","architecture":"arm64",
                  "observations":[{"memoryMb":128,"durationMs":100,"count":100},{"memoryMb":1024,"durationMs":100,"count":100}],
                  "candidatesMb":[128,512,1024,1536,3008]}]
                """);

        assertThat(answers.get(0).get("finding").asString()).isEqualTo("overProvisioned");
        assertThat(answers.get(0).get("recommendedMb").asInt()).isEqualTo(128);
    }

    @Test
    void givesTheSameAnswerInWhateverOrderSizesAreNamed() throws IOException {
        String question = """
                [{"function":"f","currentMb":512,"maxMemoryMb":41,"goal":"balanced","architecture":"x86_64",
                  "observations":[%s],"candidatesMb":[%s]}]
                """;
        String small = "{\"memoryMb\":128,\"durationMs\":900,\"count\":40}";
        String large = "{\"memoryMb\":2048,\"durationMs\":80,\"count\":70}";
        String middle = "{\"memoryMb\":512,\"durationMs\":250,\"count\":90}";

        assertThat(recommend(String.format(question, small + "," + middle + "," + large, "128,512,2048")))
                .isEqualTo(recommend(String.format(question, large + "," + small + "," + middle, "2048,128,512,128")));
    }

    @Test
    void neverRecommendsWhatIsNoCandidateOrTooSmall() throws IOException {
        JsonNode answers = recommend("""
                [{"function":"f","currentMb":128,"maxMemoryMb":120,"goal":"cost","architecture":"arm64",
                  "observations":[{"memoryMb":128,"durationMs":800,"count":100},{"memoryMb":1024,"durationMs":300,"count":100}],
                  "candidatesMb":[128,192,320]},
                 {"function":"g","currentMb":128,"maxMemoryMb":9000,"goal":"cost","architecture":"arm64",
                  "observations":[],"candidatesMb":[128,10240]}]
                """);

        assertThat(answers.get(0).get("recommendedMb").asInt()).isIn(192, 320);
        assertThat(answers.get(1).get("finding").asString()).isEqualTo("notEnoughEvidence");
        assertThat(answers.get(1).get("reason").asString()).contains("9000");
    }

    private JsonNode recommend(String questions, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.json"), questions);
        Object[] arguments = Stream.concat(Stream.of("memory", "recommend", file), Stream.of(options))
                .toArray();
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }
}
