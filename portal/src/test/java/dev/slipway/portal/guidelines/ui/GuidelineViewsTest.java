package dev.slipway.portal.guidelines.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import dev.slipway.portal.FiveStates;
import dev.slipway.portal.guidelines.Block;
import dev.slipway.portal.guidelines.CatalogDocument;
import dev.slipway.portal.guidelines.ChartDrawing;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import dev.slipway.portal.guidelines.DocumentPath;
import dev.slipway.portal.guidelines.DocumentSummary;
import dev.slipway.portal.guidelines.DocumentVersion;
import dev.slipway.portal.guidelines.EditPlace;
import dev.slipway.portal.guidelines.LastChange;
import dev.slipway.portal.guidelines.MemoryCurves;
import dev.slipway.portal.guidelines.SearchHit;
import dev.slipway.portal.guidelines.SearchHit.Piece;
import dev.slipway.portal.guidelines.TestDocuments;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuidelineViewsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final DocumentSummary GUIDE = new DocumentSummary(new DocumentPath("guide"), "Guide", "Opening.");
    private static final DocumentSummary README = new DocumentSummary(
            new DocumentPath(DocumentPath.Shelf.CATALOG, "functions/orders-api/README"),
            "orders-api",
            "Accepts an order.");

    private final AsyncLoader loader = new AsyncLoader(Runnable::run, Clock.fixed(NOON, ZoneOffset.UTC));
    private final GuidelinesView list = new GuidelinesView(TestDocuments.none(), TestDocuments.ofNoCatalog(), loader);
    private final CatalogDocumentView inCatalog = new CatalogDocumentView(TestDocuments.ofNoCatalog(), loader);
    private final DocumentView document = new DocumentView(TestDocuments.none(), loader);

    @Test
    void tellsTheFiveStatesOfTheListApart() {
        new FiveStates<>(list, list::show)
                .walk(
                        new Finding.All(List.of(GUIDE), List.of(README)),
                        List.of("Guides", "Opening.", "Functions of the catalog (1)", "Accepts an order."),
                        "There are no documents.");
    }

    @Test
    void tellsTheFiveStatesOfADocumentApart() {
        DocumentPage page = page(List.of(), List.of(new Block.Broken("A chart cannot be drawn.")));

        new FiveStates<>(document, document::show)
                .walk(page, List.of("A chart cannot be drawn."), "There is no document");
    }

    @Test
    void listsNoMoreHeadingsThanAReaderLooksThrough() {
        List<HeadingEntry> headings = IntStream.range(0, 1000)
                .mapToObj(i -> new HeadingEntry(2, "Part " + i, "part-" + i))
                .toList();

        document.show(new AsyncState.Loaded<>(page(headings, List.of()), NOON));

        assertThat(text(document))
                .contains("Part 299", "… and 700 more headings")
                .doesNotContain("Part 300");
    }

    @Test
    void tellsTheFiveStatesOfADocumentOfTheCatalogApart() {
        DocumentVersion main = new DocumentVersion("main", "main, the newest", new CommitId("0".repeat(40)));
        DocumentPage page = new DocumentPage(
                README,
                README.path().address(),
                List.of(),
                List.of(new Block.Broken("A chart cannot be drawn.")),
                Optional.of(new LastChange(NOON, "Lin Chen", List.of("Ada Moreau", "Lin Chen"))),
                Optional.of(new EditPlace.CloneFile(
                        "/srv/catalog.git", README.path().file())));

        new FiveStates<>(inCatalog, inCatalog::show)
                .walk(
                        new CatalogDocument(page, main, List.of(main)),
                        List.of(
                                "A chart cannot be drawn.",
                                "by Lin Chen. Written by Ada Moreau, Lin Chen.",
                                "functions/orders-api/README.md",
                                "/srv/catalog.git"),
                        "There is no document");
    }

    @Test
    void tellsTheFiveStatesOfAReadmeApart() {
        DocumentPage page = new DocumentPage(
                README,
                README.path().address(),
                List.of(),
                List.of(new Block.Diagram("flowchart TD"), new Block.Broken("A chart cannot be drawn.")));
        ReadmeCard card = new ReadmeCard();

        new FiveStates<>(card, card::show)
                .walk(
                        page,
                        List.of("As a document", "flowchart TD", "A chart cannot be drawn."),
                        "This function has no README.");
    }

    @Test
    void answersTheGoalThatIsChosen() {
        MemoryExplorer explorer = new MemoryExplorer(new MemoryCurves(
                "Try it",
                "Real curves.",
                List.of(new MemoryCurves.MeasuredCurve(
                        "a function",
                        List.of(
                                new MemoryCurves.MeasuredSize(128, 400, 1),
                                new MemoryCurves.MeasuredSize(256, 200, 1.5),
                                new MemoryCurves.MeasuredSize(512, 190, 3))))));

        assertThat(text(explorer))
                .contains("256 MB: 200 ms and $1.50", "128 MB, takes 2.00 times as long at 0.67 times");
        assertThat(within(explorer, "td"))
                .extracting(Element::getTextRecursively)
                .contains("best");
    }

    @Test
    void keepsADiagramsTextBesideIt() {
        document.show(
                new AsyncState.Loaded<>(page(List.of(), List.of(new Block.Diagram("flowchart TD\n  A --> B"))), NOON));

        assertThat(within(document, "pre"))
                .extracting(Element::getTextRecursively)
                .containsExactly("flowchart TD\n  A --> B");
    }

    @Test
    void marksMatchesInWhatASearchHasFound() {
        SearchHit hit = new SearchHit(
                "Guide",
                "Panics",
                "guidelines/guide#panics",
                List.of(new Piece("a ", false), new Piece("panic", true)));

        list.show(new AsyncState.Loaded<>(new Finding.Hits(List.of(), List.of(hit)), NOON));

        assertThat(within(list, "mark")).extracting(Element::getTextRecursively).containsExactly("panic");
        assertThat(within(list, "a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("guidelines/guide#panics");
    }

    @Test
    void listsHeadingsWithTheirAddresses() {
        DocumentPage page = page(
                List.of(new HeadingEntry(2, "Cost", "cost"), new HeadingEntry(4, "Detail", "detail")),
                List.of(new Block.Prose("<p>text</p>")));

        document.show(new AsyncState.Loaded<>(page, NOON));

        assertThat(within(document, "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("guidelines/guide#cost")
                .doesNotContain("guidelines/guide#detail");
    }

    @Test
    void givesEachChartItsNumbersAsATable() {
        ChartDrawing chart = new ChartDrawing(
                "Cost",
                "It doubles.",
                new ChartDrawing.Axis("memory, MB", true),
                new ChartDrawing.Axis("USD", false),
                List.of(
                        new ChartDrawing.Curve("one", List.of(point(128, 0.5), point(256, 1.25))),
                        new ChartDrawing.Curve("two", List.of(point(256, 11069.56)))));

        DocumentChart drawn = new DocumentChart(chart);

        assertThat(within(drawn, "th"))
                .extracting(Element::getTextRecursively)
                .containsExactly("memory, MB", "one", "two");
        assertThat(within(drawn, "td"))
                .extracting(Element::getTextRecursively)
                .containsExactly("128", "0.5", "–", "256", "1.25", "11070");
        assertThat(new ChartOption(chart).json()).contains("\"min\":128.0", "\"$series2\"");
    }

    private static DocumentPage page(List<HeadingEntry> contents, List<Block> blocks) {
        return new DocumentPage(GUIDE, GUIDE.path().address(), contents, blocks);
    }

    private static ChartDrawing.Point point(double x, double y) {
        return new ChartDrawing.Point(x, y);
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    private static List<Element> within(Component view, String tag) {
        return all(view.getElement())
                .filter(element -> !element.isTextNode() && tag.equals(element.getTag()))
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(GuidelineViewsTest::all))
                .filter(each -> !each.isTextNode());
    }
}
