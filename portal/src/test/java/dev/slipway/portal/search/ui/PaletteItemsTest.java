package dev.slipway.portal.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.search.Coverage;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.ManualSearch;
import dev.slipway.portal.search.Piece;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.search.ui.VisitedPages.Visit;
import dev.slipway.portal.uikit.FunctionVerb;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaletteItemsTest {
    private static final List<FunctionVerb> VERBS = List.of(
            new FunctionVerb("approve", "Approve or reject", "approvals/%s", 20),
            new FunctionVerb(FunctionVerb.LOGS, "Open logs of", "functions/%s/invoke", 10));

    private final ManualSearch search = new ManualSearch()
            .knows(EntryKind.FUNCTION, "orders-api", "functions/orders-api")
            .knows(EntryKind.ACTION, "Create a function", "functions/new");
    private final PaletteItems items = new PaletteItems(search.open(), VERBS);

    @Test
    void offersRecentPagesAndActionsBeforeAnythingIsTyped() {
        assertThat(items.of("", List.of(new Visit("orders-api", "functions/orders-api"))))
                .extracting(PaletteItem::section, PaletteItem::address)
                .containsExactly(
                        tuple("Recent", "functions/orders-api"),
                        tuple("Actions", "functions/new"),
                        tuple("Actions", "functions"));
    }

    @Test
    void speaksOfLogsInTheWordsOfWhoeverHasThem() {
        PaletteItems elsewhere = new PaletteItems(
                search.open(),
                List.of(new FunctionVerb(
                        FunctionVerb.LOGS, "See what the logs say of", "functions/%s/performance", 10)));

        assertThat(elsewhere.of("", List.of()))
                .extracting(PaletteItemsTest::title)
                .contains("See what the logs say of a function");
        assertThat(elsewhere.of("logs orders", List.of()))
                .extracting(PaletteItemsTest::title, PaletteItem::address)
                .containsExactly(tuple("See what the logs say of orders-api", "functions/orders-api/performance"));
        assertThat(new PaletteItems(search.open(), List.of()).of("", List.of()))
                .extracting(PaletteItemsTest::title)
                .noneMatch(title -> title.contains("logs"));
    }

    @Test
    void offersWhatTheWordsFind() {
        assertThat(items.of("orders", List.of()))
                .extracting(PaletteItem::section, PaletteItem::address)
                .containsExactly(tuple("Functions", "functions/orders-api"));
    }

    @Test
    void offersNothingToBeDoneWithWhatHasOnlySomeOfTheWords() {
        SearchResult partly = new SearchResult(
                List.of(
                        ManualSearch.hit(EntryKind.ACTION, "Create a function", "functions/new"),
                        ManualSearch.hit(EntryKind.FUNCTION, "orders-api", "functions/orders-api")),
                2,
                new TreeMap<>(),
                new TreeMap<>(),
                new Coverage(true, List.of(), false));

        assertThat(new PaletteItems(ManualSearch.answering(partly), VERBS).of("logs of elephants", List.of()))
                .extracting(PaletteItem::section, PaletteItem::address, PaletteItem::sure)
                .containsExactly(tuple("Functions, with some of the words", "functions/orders-api", false));
    }

    @Test
    void whatBeginsAsTypedIsDoneBeforeItIsReadAbout() {
        ManualSearch withDocument = new ManualSearch()
                .knows(EntryKind.DOCUMENT, "Create", "guidelines/first#create")
                .knows(EntryKind.ACTION, "Create a function", "functions/new");

        assertThat(new PaletteItems(withDocument.open(), VERBS).of("create", List.of()))
                .extracting(PaletteItem::address)
                .containsExactly("functions/new", "guidelines/first#create");
    }

    @Test
    void takesAVerbWithAFunction() {
        assertThat(items.of("logs orders", List.of()))
                .extracting(PaletteItem::address)
                .containsExactly("functions/orders-api/invoke");
        assertThat(items.of("appr orders", List.of()))
                .extracting(PaletteItem::address)
                .containsExactly("approvals/orders-api");
    }

    @Test
    void keepsTheNewestVisitsOncePerPageAndLeavesOutTheOpenOne() {
        VisitedPages pages = new VisitedPages();
        for (int i = 0; i < 20; i++) {
            pages.add(new Visit("Page " + i, "page-" + i));
        }
        pages.add(new Visit("Page 15", "page-15"));

        assertThat(pages.but("page-19"))
                .extracting(Visit::address)
                .containsExactly("page-15", "page-18", "page-17", "page-16", "page-14", "page-13", "page-12");
    }

    private static String title(PaletteItem item) {
        return item.title().stream().map(Piece::text).collect(Collectors.joining());
    }
}
