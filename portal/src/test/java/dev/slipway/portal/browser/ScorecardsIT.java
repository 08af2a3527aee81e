package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Scorecards as a reader meets them: the fleet, a function with its facts, and both by search. */
@Order(3)
class ScorecardsIT {

    @Test
    void leadsFromTheFleetToTheFactsOfAFunction() {
        try (BrowserContext context = SharedPortal.visitor()) {
            Page page = Browser.signIn(context, "lin");
            page.navigate("/scorecards");

            assertThat(page.locator(".figures").first()).containsText("bronze or better");
            page.locator("td a", new Page.LocatorOptions().setHasText("orders-api"))
                    .first()
                    .click();

            assertThat(page).hasURL(Pattern.compile(".*/functions/orders-api/scorecard"));
            assertThat(page.locator(".data-table").nth(1)).containsText("Property tests stand in");
            assertThat(page.locator(".badge", new Page.LocatorOptions().setHasText("not known"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void narrowsTheFleetDownByAddressAndInPlace() {
        try (BrowserContext context = SharedPortal.visitor()) {
            Page page = Browser.signIn(context, "lin");
            page.navigate("/scorecards?team=identity");
            Locator functions = page.locator(".data-table").first();
            assertThat(functions).containsText("quotes-api");
            assertThat(functions).not().containsText("orders-api");

            Locator teams = page.locator(".scorecard-filters vaadin-select").first();
            teams.click();
            page.keyboard().press("Home");
            page.keyboard().press("Enter");

            assertThat(functions).containsText("orders-api");
            assertThat(page).hasURL(Pattern.compile(".*/scorecards$"));
            assertThat(teams.locator("[slot=value]")).isFocused();
        }
    }

    @Test
    void isAccessibleInBothThemesAndAtBothWidths() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                try (BrowserContext context =
                        SharedPortal.browser().visitor(SharedPortal.portal().address(), theme, width, 860)) {
                    Page page = Browser.signIn(context, "ada");
                    for (String address :
                            List.of("/scorecards", "/functions/orders-api/scorecard", "/search?q=orders")) {
                        page.navigate(address);
                        Browser.settle(page);
                        int content = (Integer) page.evaluate("document.documentElement.scrollWidth");
                        assertThat(content).as(address).isLessThanOrEqualTo(width);
                        assertThat(new AxeBuilder(page)
                                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                        .analyze()
                                        .getViolations())
                                .as(address)
                                .isEmpty();
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target/browser/scores" + address.replaceAll("\\W", "-") + "-"
                                        + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + ".png")));
                    }
                }
            }
        }
    }
}
