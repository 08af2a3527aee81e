package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Search and palette as a reader meets them, the palette by keyboard alone. */
@Order(3)
class SearchIT {
    private static BrowserContext context;
    private static Page page;

    @BeforeAll
    static void signIn() {
        context = SharedPortal.browser().visitor(SharedPortal.portal().address(), ColorScheme.DARK, 1280, 860);
        page = Browser.signIn(context, "lin");
    }

    @AfterAll
    static void leave() {
        context.close();
    }

    @Test
    void findsAFunctionByMisspeltWordsAndNarrowsDownByAddress() {
        page.navigate("/search");
        page.locator(".guideline-search input").fill("oders");

        assertThat(page.locator(".found mark").first()).isVisible();
        page.locator(".facets a", new Page.LocatorOptions().setHasText("Functions"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=oders&kind=function"));
        page.locator(".guideline-entry a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/functions/orders-.*"));
    }

    @Test
    void opensAFunctionFromThePaletteByKeyboardAlone() {
        page.navigate("/");
        Browser.settle(page);

        page.keyboard().press("Control+k");
        Locator palette = page.locator(".palette-content");
        assertThat(palette.locator(".palette-item").first()).isVisible();
        page.keyboard().type("quotesapi");
        assertThat(palette.locator(".palette-item").first()).containsText("quotes-api");
        page.keyboard().press("ArrowDown");
        assertThat(palette.locator(".palette-item").first()).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("quotes-api");
        assertThat(palette).not().isVisible();
    }

    @Test
    void goesBackToARecentPageByKeyboardAlone() {
        page.navigate("/fleet");
        Browser.settle(page);
        page.navigate("/functions/orders-api");
        Browser.settle(page);

        page.keyboard().press("Control+k");
        Locator first = page.locator(".palette-item").first();
        assertThat(page.locator(".palette-list h2").first()).hasText("Recent");
        assertThat(first).containsText("Fleet");
        page.keyboard().press("ArrowDown");
        assertThat(first).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Fleet");
    }

    @Test
    void opensLogsByAVerbAndLeavesByEscape() {
        page.navigate("/functions");
        Browser.settle(page);
        page.keyboard().press("Control+k");
        // Without waiting: what is typed before the palette has opened may not get lost.
        page.keyboard().type("logs orders");
        assertThat(page.locator(".palette-item").first()).containsText("Open logs of orders-");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/functions/orders-.*/invoke"));

        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette-list")).containsText("Create a function");
        page.keyboard().press("Escape");
        assertThat(page.locator(".palette-content")).not().isVisible();
    }

    @Test
    void isAccessibleWhileThePaletteIsOpen() {
        page.navigate("/functions");
        Browser.settle(page);
        page.keyboard().press("Control+k");
        page.keyboard().type("orders");
        assertThat(page.locator(".palette-item mark").first()).isVisible();

        assertThat(new AxeBuilder(page).include("vaadin-dialog").analyze().getViolations())
                .isEmpty();
    }
}
