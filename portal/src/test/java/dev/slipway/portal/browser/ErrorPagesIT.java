package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A page that is not for this person, or not there, says what to do next. */
@Order(3)
class ErrorPagesIT {

    @Test
    void aPageForAnotherRoleSaysWhichRoleOneHas() {
        try (BrowserContext context =
                SharedPortal.browser().visitor(SharedPortal.portal().address(), ColorScheme.LIGHT, 1280, 860)) {
            Page page = Browser.signIn(context, "grace");
            page.navigate("/functions/new");
            Browser.settle(page);

            assertThat(page).hasTitle("Not allowed · Slipway");
            assertThat(page.locator(".empty-state")).containsText("Grace Novak is administrator.");
            assertIsAccessible(page);
        }
    }

    @Test
    void anAddressThatLeadsNowhereOffersToSearchForItsWords() {
        try (BrowserContext context =
                SharedPortal.browser().visitor(SharedPortal.portal().address(), ColorScheme.LIGHT, 1280, 860)) {
            Page page = Browser.signIn(context, "ada");
            Response answer = page.navigate("/function/orders-api");
            Browser.settle(page);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(page).hasTitle("Not found · Slipway");
            assertIsAccessible(page);
            page.locator(".empty-state a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=function.orders-api"));
        }
    }

    private static void assertIsAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
