package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.portal.guidelines.ChartDrawing.Curve;
import dev.slipway.portal.guidelines.ChartDrawing.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartBlockTest {
    private static final String DATA = """
            [{"path": "a/one.md", "line": 7, "mem": [128, 256], "usd": [0.000001, 0.000002]},
             {"path": "a/two.md", "line": 7, "mem": [128, 256], "usd": [0.5]},
             {"path": "b/two.md", "line": 7, "mem": [128], "usd": [0.5]}]
            """;
    private static final String SPEC = """
            title: Cost
            summary: Twice the memory, twice the price.
            data: data/curves.json
            x: { field: mem, label: "memory, MB", scale: log }
            y: { field: usd, label: "USD per million", times: 1000000 }
            curves:
              - { label: "one", row: "one.md:7" }
            """;

    @Test
    void drawsTheCurvesOfTheDataFile() {
        ChartDrawing chart = ((Block.Drawing) draw(SPEC)).chart();

        assertThat(chart.title()).isEqualTo("Cost");
        assertThat(chart.x()).isEqualTo(new ChartDrawing.Axis("memory, MB", true));
        assertThat(chart.y().logarithmic()).isFalse();
        assertThat(chart.curves()).singleElement().extracting(Curve::label).isEqualTo("one");
        List<Point> points = chart.curves().getFirst().points();
        assertThat(points).extracting(Point::x).containsExactly(128.0, 256.0);
        assertThat(points.getFirst().y()).isEqualTo(1, within(1e-9));
        assertThat(points.getLast().y()).isEqualTo(2, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: Cost                | title: [                 | is no YAML
                    title: Cost                | titel: Cost              | "title" is missing
                    data/curves.json           | data/none.json           | no data file data/none.json
                    data/curves.json           | ../../secret.json        | no data file ../../secret.json
                    row: "one.md:7"            | row: "three.md:1"        | matches 0 rows
                    row: "one.md:7"            | row: "two.md:7"          | matches 2 rows
                    row: "one.md:7"            | row: "a/two.md:7"        | differ in length
                    field: usd                 | field: eur               | no list "eur"
                    scale: log                 | scale: cubic             | must be linear or log
                    times: 1000000             | times: many              | must be a number
                    """)
    void saysWhatKeepsAChartFromBeingDrawn(String valid, String broken, String message) {
        Block block = draw(SPEC.replace(valid, broken));

        assertThat(block).isInstanceOf(Block.Broken.class);
        assertThat(((Block.Broken) block).message())
                .startsWith("A chart of guide.md cannot be drawn.")
                .contains(message);
    }

    @Test
    void refusesABlockThatIsNestedDeeplyOrLong() {
        assertThat(((Block.Broken) draw("[".repeat(2_000))).message())
                .contains("nested more than 10 levels deep in line 1");
        assertThat(((Block.Broken) draw("#" + "x".repeat(20_000))).message())
                .contains("has 20001 characters: write at most 20000");
    }

    @Test
    void drawsColumnsOfACsvFileAndLeavesEmptyCellsOut() {
        Block block = drawCsv("month,\"web, all\",shops\n1,100,80\n2,120,\n");

        ChartDrawing chart = ((Block.Drawing) block).chart();
        assertThat(chart.curves()).extracting(Curve::label).containsExactly("web", "shops");
        assertThat(chart.curves().getFirst().points()).containsExactly(new Point(1, 100), new Point(2, 120));
        assertThat(chart.curves().getLast().points()).containsExactly(new Point(1, 80));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'month,shops;1,2'              | has no column "web, all": it has month, shops.
                    'month,"web, all",shops;1,x,2' | "x" in data/orders.csv is no number that can be drawn: row 1 below the names, column "web, all".
                    'month,"web, all",shops;1,1,2;2,NaN,2'   | "NaN" in data/orders.csv is no number that can be drawn: row 2 below the names, column "web, all".
                    'month,"web, all",shops;1,1e999,2'       | "1e999" in data/orders.csv is no number that can be drawn: row 1
                    'month,"web, all",shops;Infinity,1,2'    | column "month".
                    'month,"web, all",shops;1,2,'  | The column "shops" of data/orders.csv has no values.
                    'month'                        | needs a line of column names and a line of values.
                    """)
    void saysWhatIsWrongWithACsvFile(String lines, String message) {
        assertThat(((Block.Broken) drawCsv(lines.replace(';', '\n'))).message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "\"NaN\"", "null", "\"7\""})
    void refusesJsonWithAValueThatIsNoNumberThatCanBeDrawn(String value) {
        Block block =
                charts("data/curves.json", DATA.replace("0.000002", value)).draw(new DocumentPath("guide"), SPEC);

        assertThat(((Block.Broken) block).message())
                .contains("Value 2 of \"usd\" in the row \"one.md:7\" of data/curves.json is no number");
    }

    @Test
    void refusesAFactorWithoutEnd() {
        assertThat(((Block.Broken) draw(SPEC.replace("times: 1000000", "times: .inf"))).message())
                .contains("\"times\" of \"y\" must be a number");
    }

    @Test
    void drawsTwentyCurvesOfFiveThousandPointsInAll() {
        assertThat(drawMany(20, 250)).isInstanceOf(Block.Drawing.class);
        assertThat(((Block.Broken) drawMany(20, 251)).message()).contains("more than 5000 points in all");
        assertThat(((Block.Broken) drawMany(21, 1)).message()).contains("\"curves\" names 21, and at most 20");
    }

    @Test
    void drawsAtMostFiveThousandPointsOfAJsonFile() {
        String values = "[" + "1,".repeat(5_000) + "1]";
        String data = "[{\"path\": \"one.md\", \"line\": 7, \"mem\": " + values + ", \"usd\": " + values + "}]";

        assertThat(((Block.Broken) charts("data/curves.json", data).draw(new DocumentPath("guide"), SPEC)).message())
                .contains("has 5001 values: at most 5000 are drawn");
    }

    @Test
    void drawsAtMostTwentyChartsOfADocument() {
        Documents documents = new ManualDocumentFiles()
                .document("guide", "# G\n\n" + ("```chart\n" + SPEC + "```\n\n").repeat(21))
                .data("data/curves.json", DATA)
                .open();

        List<Block> blocks =
                ((DocumentLookup.Found) documents.find("guide")).page().blocks();
        assertThat(blocks.subList(0, 20)).hasOnlyElementsOfType(Block.Drawing.class);
        assertThat(blocks.subList(20, blocks.size())).hasExactlyElementsOfTypes(Block.Broken.class, Block.Prose.class);
    }

    private static Block drawMany(int curves, int rows) {
        StringBuilder spec = new StringBuilder(
                "title: a\nsummary: b\ndata: data/a.csv\nx: { field: x, label: c }\ny: { label: d }\ncurves:\n");
        for (int i = 0; i < curves; i++) {
            spec.append("  - { label: l").append(i).append(", column: y }\n");
        }
        return charts("data/a.csv", "x,y\n" + "1,2\n".repeat(rows)).draw(new DocumentPath("guide"), spec.toString());
    }

    @Test
    void refusesAFileOfMoreLinesThanAChartShows() {
        assertThat(((Block.Broken) drawCsv("month,\"web, all\",shops\n" + "1,2,3\n".repeat(5001))).message())
                .contains("more than 5000 lines");
    }

    @Test
    void offersCurvesByMemorySizeToTryGoalsOn() {
        Block block = charts(
                        "data/curves.json",
                        "[{\"path\":\"a\",\"line\":1,\"mem\":[256,128],\"ms\":[2,4],\"usd\":[0.000002,0.000001]}]")
                .explore(new DocumentPath("guide"), """
                        title: Try
                        summary: Real ones.
                        data: data/curves.json
                        curves: [{ label: one, row: "a:1" }]
                        """);

        assertThat(((Block.Explorer) block).curves().curves().getFirst().sizes())
                .extracting(MemoryCurves.MeasuredSize::megabytes, MemoryCurves.MeasuredSize::milliseconds)
                .containsExactly(tuple(128, 4.0), tuple(256, 2.0));
    }

    private static Block drawCsv(String csv) {
        return charts("data/orders.csv", csv).draw(new DocumentPath("guide"), """
                title: Orders
                summary: They grow.
                data: data/orders.csv
                x: { field: month, label: month }
                y: { label: orders a day }
                curves:
                  - { label: web, column: "web, all" }
                  - { label: shops, column: shops }
                """);
    }

    private static Charts charts(String path, String text) {
        return new Charts(new ManualDocumentFiles().data(path, text));
    }

    @Test
    void standsBetweenTheTextAroundIt() {
        Documents documents = new ManualDocumentFiles()
                .document("guide", "# G\n\nbefore\n\n```chart\n" + SPEC + "```\n\nafter\n")
                .data("data/curves.json", DATA)
                .open();

        assertThat(((DocumentLookup.Found) documents.find("guide")).page().blocks())
                .hasExactlyElementsOfTypes(Block.Prose.class, Block.Drawing.class, Block.Prose.class);
    }

    @Test
    void isFoundByItsMessageAndNotByItsMakings() {
        Documents documents = new ManualDocumentFiles()
                .document("guide", "# G\n\n## Price\n\n```chart\n" + SPEC + "```\n")
                .data("data/curves.json", DATA)
                .open();

        assertThat(documents.search("chart twice"))
                .extracting(SearchHit::address)
                .containsExactly("guidelines/guide#price");
        assertThat(documents.search("curves.json")).isEmpty();
    }

    private static Block draw(String spec) {
        return new Charts(new ManualDocumentFiles().data("data/curves.json", DATA))
                .draw(new DocumentPath("guide"), spec);
    }
}
