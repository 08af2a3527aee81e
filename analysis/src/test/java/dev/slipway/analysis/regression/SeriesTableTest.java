package dev.slipway.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTableTest {

    private static final String HEADER = "day,runtime,architecture,memory_mb,max_memory_used_mb,init_durations_ms\n";
    private static final String ROW = "2024-05-03,rust,arm64,128,14.1,10 12 11\n";

    @Test
    void readsARow() {
        SeriesTable table = SeriesTable.parse(HEADER + ROW);

        assertThat(table.problems()).isEmpty();
        assertThat(table.series()).singleElement().satisfies(series -> {
            assertThat(series.subject()).isEqualTo("rust");
            assertThat(series.architecture()).isEqualTo(Architecture.ARM64);
            assertThat(series.days()).containsExactly(new DailySeries.Day(LocalDate.of(2024, 5, 3), 11));
        });
    }

    @Test
    void readsAnyOrderOfColumnsAndRowsAndAnyLineEnd() {
        SeriesTable table = SeriesTable.parse("\ufeffnote,init_durations_ms,architecture,runtime,day\r\n"
                + "\"a, \"\"b\"\"\",  3   1 2 ,x86_64,\"go, new\",2024-05-04\r\n\r\n"
                + "\"two\r\nlines\",5,x86_64,\"go, new\",2024-05-03\r\n,,x86_64,\"go, new\",2024-05-05");

        assertThat(table.problems()).isEmpty();
        assertThat(table.series()).singleElement().satisfies(series -> {
            assertThat(series.subject()).isEqualTo("go, new");
            assertThat(series.days())
                    .containsExactly(
                            new DailySeries.Day(LocalDate.of(2024, 5, 3), 5),
                            new DailySeries.Day(LocalDate.of(2024, 5, 4), 2));
        });
    }

    @Test
    void takesRowsOfOneDayTogetherAndKeepsMemorySizesApart() {
        SeriesTable table =
                SeriesTable.parse(HEADER + ROW + ROW.replace("10 12 11", "20 22 21") + ROW.replace(",128,", ",256,"));

        assertThat(table.series()).hasSize(2);
        assertThat(table.series().getFirst().days().getFirst().medianMs()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 12 11 | 10 fast 11 | line 3: init_durations_ms holds \"fast\", not a number above 0",
                "10 12 11 | 10 -1 | line 3: init_durations_ms holds \"-1\", not a number above 0",
                "10 12 11 | 10 0 | line 3: init_durations_ms holds \"0\", not a number above 0",
                "10 12 11 | NaN | line 3: init_durations_ms holds \"NaN\", not a number above 0",
                "10 12 11 | 1e3 | line 3: init_durations_ms holds \"1e3\", not a number above 0",
                "2024-05-03 | 2024-02-30 | line 3: day is \"2024-02-30\", not a date like 2024-05-03",
                "2024-05-03 | yesterday | line 3: day is \"yesterday\", not a date like 2024-05-03",
                "arm64 | sparc | line 3: architecture is \"sparc\", not arm64 or x86_64",
                "rust, | , | line 3: runtime is empty",
                ",14.1 | '' | line 3: has 5 cells and the header 6"
            })
    void namesTheLineOfABadCellAndReadsTheOthers(String good, String bad, String problem) {
        SeriesTable table = SeriesTable.parse(HEADER + ROW + ROW.replace(good, bad) + ROW.replace("05-03", "05-04"));

        assertThat(table.problems()).extracting(SeriesTable.Problem::toString).containsExactly(problem);
        assertThat(table.series().getFirst().days()).hasSize(2);
    }

    @Test
    void saysWhatTheHeaderLacks() {
        assertThat(SeriesTable.parse("day,runtime\n").problems())
                .containsExactly(
                        new SeriesTable.Problem(1, "the header lacks the columns architecture, init_durations_ms"));
        assertThat(SeriesTable.parse(" \n").problems()).hasSize(1);
        assertThat(SeriesTable.parse("").series()).isEmpty();
    }

    @Test
    void answersAnyBytes() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] good = (HEADER + ROW.repeat(5)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = good.clone();
            for (int j = random.nextInt(6); j > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            SeriesTable table = SeriesTable.parse(new String(damaged, StandardCharsets.UTF_8));
            assertThat(Regressions.among(table.series())).isEmpty();
        }
    }
}
