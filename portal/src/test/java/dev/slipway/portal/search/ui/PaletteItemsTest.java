package dev.slipway.portal.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.ManualSearch;
import dev.slipway.portal.search.ui.VisitedPages.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteItemsTest {
    private final ManualSearch search = new ManualSearch()
            .knows(EntryKind.FUNCTION, "orders-api", "functions/orders-api")
            .knows(EntryKind.ACTION, "Create a function", "functions/new");
    private final PaletteItems items = new PaletteItems(search.open());

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
    void offersWhatTheWordsFind() {
        assertThat(items.of("orders", List.of()))
                .extracting(PaletteItem::section, PaletteItem::address)
                .containsExactly(tuple("Functions", "functions/orders-api"));
    }

    @Test
    void whatBeginsAsTypedIsDoneBeforeItIsReadAbout() {
        ManualSearch withDocument = new ManualSearch()
                .knows(EntryKind.DOCUMENT, "Create", "guidelines/first#create")
                .knows(EntryKind.ACTION, "Create a function", "functions/new");

        assertThat(new PaletteItems(withDocument.open()).of("create", List.of()))
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
}
