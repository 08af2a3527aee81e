package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegressionsCommandTest {

    private final Terminal terminal = new Terminal();

    @Test
    void printsStepsWithTheirDatesAndKinds() {
        assertThat(terminal.runWith(series(List.of("rust", "go", "java"), List.of("rust")), "regressions", "-"))
                .isZero();
        JsonNode steps = JsonMapper.shared().readTree(terminal.out());

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).propertyNames())
                .containsExactly("date", "runtime", "architecture", "beforeMs", "afterMs", "kind");
        assertThat(steps.get(0).get("date").asString()).isEqualTo("2026-03-02");
        assertThat(steps.get(0).get("runtime").asString()).isEqualTo("rust");
        assertThat(steps.get(0).get("kind").asString()).isEqualTo("release");
        assertThat(steps.get(0).get("beforeMs").asDouble()).isBetween(11.5, 12.5);
        assertThat(steps.get(0).get("afterMs").asDouble()).isBetween(14.4, 15.6);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void namesThePlatformWhereMostRuntimesStep() {
        terminal.runWith(series(List.of("rust", "go", "java"), List.of("rust", "go", "java")), "regressions", "-");

        assertThat(terminal.out()).contains("\"kind\":\"platform\"").doesNotContain("\"kind\":\"release\"");
    }

    @Test
    void readsTheOtherRowsWhereOneIsBadAndNamesIt() {
        String series = series(List.of("rust", "go", "java"), List.of("rust"));
        String bad = series.replaceFirst("2026-01-02,go", "2026-13-02,go");

        assertThat(terminal.runWith(bad, "regressions", "-")).isEqualTo(1);
        assertThat(terminal.out()).contains("2026-03-02");
        assertThat(terminal.err()).startsWith("standard input, line 6: day is \"2026-13-02\"");
    }

    @Test
    void takesColumnsAndRowsInAnyOrder() {
        String series = series(List.of("rust", "go", "java"), List.of("rust"));
        terminal.runWith(series, "regressions", "-");
        String expected = terminal.out();
        List<String> rows = new ArrayList<>(series.lines().skip(1).toList());
        Collections.shuffle(rows, new Random(4));
        String turned = rows.stream()
                .map(row -> row.split(","))
                .map(cells -> "\"" + cells[5] + "\"," + cells[2] + ",x," + cells[1] + "," + cells[0])
                .collect(Collectors.joining(
                        "\r\n", "\ufeffInit_Durations_Ms,Architecture,note,Runtime,Day\r\n", "\r\n"));

        assertThat(terminal.runWith(turned, "regressions", "-")).isZero();
        assertThat(terminal.out()).isEqualTo(expected).contains("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello\nworld", "day;runtime\n1;2"})
    void refusesWhatIsNoTable(String text) {
        assertThat(terminal.runWith(text, "regressions", "-")).isEqualTo(1);
        assertThat(terminal.out()).isEqualTo("[]\n");
        assertThat(terminal.err()).startsWith("standard input, line 1: the ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "logs parse", "memory", "memory recommend", "regressions"})
    void explainsItself(String command) {
        assertThat(terminal.run((command + " --help").split(" "))).isZero();
        assertThat(terminal.out()).contains("Usage: slipway " + command);
    }

    private static String series(List<String> runtimes, List<String> stepping) {
        StringBuilder csv =
                new StringBuilder("day,runtime,architecture,memory_mb,max_memory_used_mb,init_durations_ms\n");
        SplittableRandom random = new SplittableRandom(9);
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int day = 0; day < 120; day++) {
            for (String runtime : runtimes) {
                double level = 12 * (stepping.contains(runtime) && day >= 60 ? 1.25 : 1);
                csv.append(first.plusDays(day)).append(',').append(runtime).append(",arm64,128,14.1,");
                for (int sample = 0; sample < 10; sample++) {
                    csv.append(Math.round(level * (0.9 + 0.2 * random.nextDouble()) * 100) / 100.0)
                            .append(sample < 9 ? " " : "\n");
                }
            }
        }
        return csv.toString();
    }
}
