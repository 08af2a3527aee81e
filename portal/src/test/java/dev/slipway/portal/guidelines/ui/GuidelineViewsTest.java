package dev.slipway.portal.guidelines.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import dev.slipway.portal.guidelines.Block;
import dev.slipway.portal.guidelines.ChartDrawing;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import dev.slipway.portal.guidelines.DocumentPath;
import dev.slipway.portal.guidelines.DocumentSummary;
import dev.slipway.portal.guidelines.SearchHit;
import dev.slipway.portal.guidelines.SearchHit.Piece;
import dev.slipway.portal.guidelines.TestDocuments;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuidelineViewsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final DocumentSummary GUIDE = new DocumentSummary(new DocumentPath("guide"), "Guide", "Opening.");

    private final AsyncLoader loader = new AsyncLoader(Runnable::run, Clock.fixed(NOON, ZoneOffset.UTC));
    private final GuidelinesView list = new GuidelinesView(TestDocuments.none(), loader);
    private final DocumentView document = new DocumentView(TestDocuments.none(), loader);

    @Test
    void tellsTheFiveStatesOfTheListApart() {
        list.show(new AsyncState.Loading<>());
        assertThat(state(list)).isEqualTo("loading");

        list.show(new AsyncState.Loaded<>(new Finding.All(List.of(GUIDE)), NOON));
        assertThat(state(list)).isEqualTo("loaded");
        assertThat(text(list)).contains("Guides", "Guide", "Opening.", "as of 2026-11-23 12:00:00 UTC");

        list.show(new AsyncState.Empty<>(NOON));
        assertThat(state(list)).isEqualTo("empty");
        assertThat(text(list)).contains("There are no documents.").doesNotContain("Opening.");

        list.show(new AsyncState.Failed<>("It could not be loaded.", "4711beef"));
        assertThat(state(list)).isEqualTo("failed");
        assertThat(text(list)).contains("It could not be loaded.", "4711beef");

        list.show(new AsyncState.Stale<>(new Finding.All(List.of(GUIDE)), NOON, "Git did not answer."));
        assertThat(state(list)).isEqualTo("stale");
        assertThat(text(list)).contains("Git did not answer.", "Opening.");
    }

    @Test
    void tellsTheFiveStatesOfADocumentApart() {
        DocumentPage page = new DocumentPage(GUIDE, List.of(), List.of(new Block.Broken("A chart cannot be drawn.")));

        document.show(new AsyncState.Loading<>());
        assertThat(state(document)).isEqualTo("loading");

        document.show(new AsyncState.Loaded<>(page, NOON));
        assertThat(state(document)).isEqualTo("loaded");
        assertThat(text(document)).contains("A chart cannot be drawn.");

        document.show(new AsyncState.Empty<>(NOON));
        assertThat(state(document)).isEqualTo("empty");
        assertThat(text(document)).contains("There is no document");

        document.show(new AsyncState.Failed<>("It could not be loaded.", "4711beef"));
        assertThat(state(document)).isEqualTo("failed");
        assertThat(text(document)).contains("4711beef");

        document.show(new AsyncState.Stale<>(page, NOON, "Git did not answer."));
        assertThat(state(document)).isEqualTo("stale");
        assertThat(text(document)).contains("Git did not answer.", "A chart cannot be drawn.");
    }

    @Test
    void marksMatchesInWhatASearchHasFound() {
        SearchHit hit = new SearchHit(
                "Guide",
                "Panics",
                "guidelines/guide#panics",
                List.of(new Piece("a ", false), new Piece("panic", true)));

        list.show(new AsyncState.Loaded<>(new Finding.Hits(List.of(hit)), NOON));

        assertThat(within(list, "mark")).extracting(Element::getTextRecursively).containsExactly("panic");
        assertThat(within(list, "a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("guidelines/guide#panics");
    }

    @Test
    void listsHeadingsWithTheirAddresses() {
        DocumentPage page = new DocumentPage(
                GUIDE,
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

    private static ChartDrawing.Point point(double x, double y) {
        return new ChartDrawing.Point(x, y);
    }

    private static String state(Component view) {
        return all(view.getElement())
                .filter(element -> element.hasAttribute("data-state"))
                .map(element -> element.getAttribute("data-state"))
                .findFirst()
                .orElseThrow();
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
