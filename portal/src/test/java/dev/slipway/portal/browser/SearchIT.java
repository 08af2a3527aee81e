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
        // What was found before stays until this is there.
        assertThat(facet("Functions")).hasClass("current");
        page.locator(".guideline-entry a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/functions/orders-.*"));
    }

    @Test
    void narrowsDownWidensAndGoesBackWithoutLosingAnything() {
        page.navigate("/search");
        page.locator(".guideline-search input").fill("orders");
        Locator everything = facet("Everything");
        assertThat(everything).hasClass("current");
        String all = count(everything);
        assertThat(page.locator(".found .card h2").last()).containsText(all + " hits");

        facet("Functions").click();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=orders&kind=function"));
        assertThat(facet("Functions")).isFocused();
        assertThat(page.locator(".guideline-entry")).hasCount(Integer.parseInt(count(facet("Functions"))));
        assertThat(page.locator(".guideline-entry .badge").first()).hasText("Functions");
        assertThat(everything.locator("xpath=..")).containsText(all);

        page.locator(".guideline-entry a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/functions/orders-.*"));
        Browser.settle(page);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=orders&kind=function"));
        assertThat(page.locator(".guideline-search input")).hasValue("orders");
        assertThat(facet("Functions")).hasClass("current");
        Browser.settle(page);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=orders"));
        assertThat(facet("Everything")).hasClass("current");
    }

    @Test
    void searchesByKeyboardAlone() {
        page.navigate("/search");
        assertThat(page.locator(".guideline-search input")).isFocused();
        page.keyboard().type("quotse");
        // The list is filled anew for each part that is typed, and takes the focus along.
        assertThat(facet("Everything")).hasAttribute("href", "search?q=quotse");

        Locator hit = page.locator(".guideline-entry a").first();
        for (int steps = 0; steps < 20 && !(boolean) hit.evaluate("link => link === document.activeElement"); steps++) {
            page.keyboard().press("Tab");
        }
        assertThat(hit).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("quotes-api");
    }

    @Test
    void showsWhatIsTypedAsTextWhateverItIs() {
        page.navigate("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20zzz&kind=audit&team=none");

        assertThat(page.locator(".guideline-search input")).hasValue("<img src=x onerror=alert(1)> zzz");
        assertThat(page.locator(".empty-state"))
                .containsText("Nothing of this kind and team holds all of these words.");
        assertThat(page.locator(".page img")).hasCount(0);
        page.locator(".empty-state a").click();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=[^&]*"));
        assertThat(page.locator(".empty-state")).containsText("Nothing holds all of these words.");
    }

    /** Waits until the palette shows what it finds for all of these words. */
    private static void awaitFoundInPalette(String words) {
        assertThat(page.locator(".palette-list")).hasAttribute("data-words", words);
    }

    private static Locator facet(String label) {
        return page.locator(".facets a", new Page.LocatorOptions().setHasText(label));
    }

    private static String count(Locator facet) {
        return facet.locator("xpath=..").locator(".muted").textContent();
    }

    @Test
    void opensAFunctionFromThePaletteByKeyboardAlone() {
        page.navigate("/");
        Browser.settle(page);

        page.keyboard().press("Control+k");
        Locator palette = page.locator(".palette-content");
        assertThat(palette.locator(".palette-item").first()).isVisible();
        page.keyboard().type("quotesapi");
        awaitFoundInPalette("quotesapi");
        assertThat(palette.locator(".palette-item").first()).containsText("quotes-api");
        page.keyboard().press("ArrowDown");
        assertThat(palette.locator(".palette-item").first()).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("quotes-api");
        assertThat(palette).not().isVisible();
    }

    /** As when somebody goes on to an item before all that was typed has been looked for. */
    @Test
    void keepsTheChosenItemWhenTheListIsFilledAnew() {
        page.navigate("/functions");
        Browser.settle(page);
        page.keyboard().press("Control+k");
        page.keyboard().type("quotes");
        awaitFoundInPalette("quotes");
        Locator chosen = page.locator(".palette-item:focus");
        page.keyboard().press("ArrowDown");
        assertThat(chosen).containsText("quotes-api");

        page.locator(".palette-content vaadin-text-field")
                .evaluate("field => { field.value = 'quotesapi'; field.dispatchEvent(new CustomEvent('input')); }");

        awaitFoundInPalette("quotesapi");
        assertThat(chosen).containsText("quotes-api");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("quotes-api");
    }

    @Test
    void opensNothingByEnterAloneThatHasOnlySomeOfTheWords() {
        page.navigate("/fleet");
        Browser.settle(page);
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette-item").first()).isVisible();
        page.keyboard().type("orders-api-canary");
        page.keyboard().press("Enter");

        assertThat(page.locator(".palette-item").first()).isFocused();
        assertThat(page.locator(".palette-list")).containsText("with some of the words");
        assertThat(page).hasURL(Pattern.compile(".*/fleet$"));
        page.keyboard().press("Escape");
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
        Browser.settle(page);

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
        awaitFoundInPalette("orders");
        assertThat(page.locator(".palette-item mark").first()).isVisible();

        assertThat(new AxeBuilder(page).include("vaadin-dialog").analyze().getViolations())
                .isEmpty();
    }
}
