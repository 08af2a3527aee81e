package dev.slipway.portal.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.FiveStates;
import dev.slipway.portal.search.Coverage;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.ManualSearch;
import dev.slipway.portal.search.Piece;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchViewTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final SearchResult FOUND = ManualSearch.result(new Hit(
            EntryKind.FUNCTION,
            List.of(new Piece("orders", true), new Piece("-api", false)),
            "payments",
            "functions/orders-api",
            List.of(new Piece("Accepts an order.", false))));

    private final AsyncLoader loader = new AsyncLoader(Runnable::run, Clock.fixed(NOON, ZoneOffset.UTC));
    private final SearchView view = new SearchView(new ManualSearch().open(), loader);

    @Test
    void tellsTheFiveStatesApart() {
        new FiveStates<>(view, view::show)
                .walk(FOUND, List.of("1 hit", "orders-api", "Accepts an order."), "Nothing holds all of these words.");
    }

    @Test
    void marksMatchesAndGivesEachKindAndTeamAnAddress() {
        FoundList list = new FoundList(new SearchAddress("orders api", Optional.empty(), ""), FOUND);

        assertThat(within(list, "mark")).extracting(Element::getTextRecursively).containsExactly("orders");
        assertThat(within(list, "a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly(
                        "search?q=orders+api",
                        "search?q=orders+api&kind=function",
                        "search?q=orders+api",
                        "search?q=orders+api&team=payments",
                        "functions/orders-api");
    }

    @Test
    void saysWhatWasNotLookedAt() {
        SearchResult incomplete = new SearchResult(
                FOUND.hits(),
                1,
                FOUND.kinds(),
                new TreeMap<>(),
                new Coverage(false, List.of("lambda", "again"), false));

        FoundList list = new FoundList(new SearchAddress("orders", Optional.empty(), ""), incomplete);

        assertThat(text(list))
                .contains("still reads the catalog", "not searched for lambda, again", "holds some of them");
    }

    @Test
    void showsWhatNarrowsASearchAlsoWhereItLeavesNothing() {
        SearchResult none = new SearchResult(List.of(), 0, FOUND.kinds(), new TreeMap<>(), Coverage.WHOLE);

        FoundList list = new FoundList(new SearchAddress("orders", Optional.of(EntryKind.AUDIT), "identity"), none);

        assertThat(text(list)).contains("0 hits", "Audit0", "identity0", "Nothing of this kind and team");
        assertThat(within(list, "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("search?q=orders&team=identity", "search?q=orders&kind=audit")
                .last()
                .isEqualTo("search?q=orders");
    }

    @Test
    void keepsWhatWasFoundUntilTheNextIsThere() {
        view.show(new AsyncState.Loaded<>(FOUND, NOON));
        view.show(new AsyncState.Loading<>());

        assertThat(text(view)).contains("orders-api").doesNotContain("Loading");
        view.show(new AsyncState.Empty<>(NOON));
        assertThat(text(view)).contains("Nothing holds all of these words.");
    }

    @Test
    void readsItsAddress() {
        SearchAddress address =
                SearchAddress.of(QueryParameters.simple(Map.of("q", "a b", "kind", "code", "team", "x")));

        assertThat(address).isEqualTo(new SearchAddress("a b", Optional.of(EntryKind.CODE), "x"));
        assertThat(address.href()).isEqualTo("search?q=a+b&kind=code&team=x");
        assertThat(address.title()).isEqualTo("a b in Code of x · Search");
        assertThat(address.widened().withWords(" ").title()).isEqualTo("Search");
        assertThat(SearchAddress.of(QueryParameters.simple(Map.of("kind", "cake")))
                        .href())
                .isEqualTo("search");
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    private static List<Element> within(Component view, String tag) {
        return all(view.getElement())
                .filter(element -> tag.equals(element.getTag()))
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(SearchViewTest::all))
                .filter(each -> !each.isTextNode());
    }
}
