package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void writesOneLineForEachRow() {
        FigureTable<Integer> table = new FigureTable<>("Numbers", List.of(1, 2))
                .text("Name", number -> "v" + number)
                .milliseconds("Half", number -> OptionalDouble.of(number / 2.0))
                .megabytes("Twice", number -> 2 * number)
                .count("Thousands", number -> 1_000 * number);

        assertThat(table.csv())
                .isEqualTo("Name,Half (ms),Twice (MB),Thousands\r\nv1,0.500,2,1000\r\nv2,1.000,4,2000\r\n");
    }

    @Test
    void quotesWhatWouldBreakALineOrRunInASpreadsheet() {
        FigureTable<String> table =
                new FigureTable<>("Names", List.of("a,b", "say \"v1\"", "=cmd()")).text("Name", name -> name);

        assertThat(table.csv()).isEqualTo("Name\r\n\"a,b\"\r\n\"say \"\"v1\"\"\"\r\n'=cmd()\r\n");
    }

    @Test
    void showsTheSameRowsOnScreen() {
        FigureTable<Integer> table = new FigureTable<>("Numbers", List.of(7))
                .milliseconds("Twice", n -> OptionalDouble.of(2 * n))
                .count("Thousands", n -> 1_000 * n);

        assertThat(table.component().getElement().getTextRecursively())
                .contains("Numbers", "Twice", "14.0 ms", "7,000");
    }
}
