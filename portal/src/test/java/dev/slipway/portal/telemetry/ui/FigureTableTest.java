package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void writesOneLineForEachRow() {
        FigureTable<Integer> table = new FigureTable<>("Numbers", List.of(1, 2))
                .text("Name", number -> "v" + number)
                .number("Twice", number -> String.valueOf(2 * number));

        assertThat(table.csv()).isEqualTo("Name,Twice\r\nv1,2\r\nv2,4\r\n");
    }

    @Test
    void quotesWhatWouldBreakALineOrRunInASpreadsheet() {
        FigureTable<String> table =
                new FigureTable<>("Names", List.of("a,b", "say \"v1\"", "=cmd()")).text("Name", name -> name);

        assertThat(table.csv()).isEqualTo("Name\r\n\"a,b\"\r\n\"say \"\"v1\"\"\"\r\n'=cmd()\r\n");
    }

    @Test
    void showsTheSameRowsOnScreen() {
        FigureTable<Integer> table = new FigureTable<>("Numbers", List.of(7)).number("Twice", n -> 2 * n + " ms");

        assertThat(table.component().getElement().getTextRecursively()).contains("Numbers", "Twice", "14 ms");
    }
}
