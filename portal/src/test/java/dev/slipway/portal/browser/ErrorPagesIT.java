package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is not for this person, or not there, says what to do next. */
@Order(3)
class ErrorPagesIT {

    @Test
    void aPageForAnotherRoleSaysWhichRoleOneHas() {
        try (BrowserContext context = SharedPortal.visitor()) {
            Page page = Browser.signIn(context, "grace");
            Response answer = page.navigate("/functions/new");
            Browser.settle(page);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(page).hasTitle("Not allowed · Slipway");
            assertThat(page.locator(".empty-state")).containsText("Grace Novak is administrator.");
            assertIsAccessible(page);
        }
        try (BrowserContext context = SharedPortal.visitor()) {
            Page page = Browser.signIn(context, "lin");
            assertThat(page.navigate("/functions/new").status()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatLeadsNowhereOffersToSearchForItsWords() {
        try (BrowserContext context = SharedPortal.visitor()) {
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

    @ParameterizedTest
    @CsvSource({
        "/functions/order-api, function “order-api”",
        "/functions/none/performance, function “none”",
        "/functions/Not_A%20Name, function “Not_A Name”",
        "/functions/orders-api/none, tab “none”",
        "/functions/new/000000000000000000000000, draft “000000000000000000000000”",
        "/functions/new/none, draft “none”",
        "/guidelines/renamed-long-ago, document “renamed-long-ago”",
        "/guidelines/decisions/9999-none, document “decisions/9999-none”",
        "/guidelines/catalog/functions/none/README, document “functions/none/README”",
        "/guidelines/catalog/functions/orders-api/src/handler.rs, document “functions/orders-api/src/handler.rs”",
        "/guidelines/catalog/functions/orders-api/README?version=none, version “none”",
        "/guidelines/catalog/functions/orders-api/README?version=../main, version “../main”",
        "/guidelines/catalog/README?version=0000000000000000000000000000000000000000, version “0000000000000000000000000000000000000000”",
        "/operations/00000000000000000000000000000000, operation “00000000000000000000000000000000”",
        "/operations/none, operation “none”",
        "/upgrades/campaigns/000000000000000000000000, campaign “000000000000000000000000”",
        "/upgrades/campaigns/none, campaign “none”",
        "/approvals/none, function “none”",
        "/runs/00000000-0000-0000-0000-000000000000, run “00000000-0000-0000-0000-000000000000”",
        "/runs/none, run “none”",
        "/scorecards?branch=rules/none, branch “rules/none”",
    })
    void anAddressOfWhatDoesNotExistIsNotFoundAndSaysWhatItAskedFor(String address, String missing) {
        Page page = developer();
        Response answer = page.navigate(address);
        Browser.settle(page);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page).hasTitle("Not found · Slipway");
        assertThat(page.locator("h1")).hasText("Not found");
        assertThat(page.locator(".empty-head")).hasText("There is no " + missing + ".");
        assertThat(page.locator(".empty-state a").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/functions/orders-api", "/approvals/orders-api", "/guidelines/catalog/README?version=main"})
    void anAddressOfWhatExistsIsFound(String address) {
        assertThat(developer().navigate(address).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/functions/a//b",
                "/functions/a;b",
                "/functions/100%25",
                // The server itself refuses these.
                "/functions/a%2Fb",
                "/functions/a%00",
                "/functions/%zz"
            })
    void anAddressThatIsNoneSaysSo(String address) {
        Page page = developer();

        assertThat(page.navigate(address).status()).isEqualTo(400);
        assertThat(page).hasTitle("Not an address · Slipway");
        page.getByText("Open all functions").click();
        assertThat(page.locator("h1")).hasText("Functions");
    }

    @Test
    void aMisspeltNameLeadsToTheOneThatWasMeant() {
        Page page = developer();
        page.navigate("/functions/order-api");
        assertThat(page.locator(".empty-state")).containsText("Did you mean orders-api");
        assertIsAccessible(page);

        page.locator(".empty-state a").first().click();
        assertThat(page.locator("h1")).hasText("orders-api");
        Browser.settle(page);
        // On the way inside of the portal as well.
        page.locator(".main-navigation a", new Page.LocatorOptions().setHasText("Functions"))
                .click();
        assertThat(page.locator("h1")).hasText("Functions");
        Browser.settle(page);
        page.evaluate(
                "() => { const link = document.createElement('a'); link.href = 'functions/quote-api'; link.textContent = 'x';"
                        + " document.querySelector('.page').prepend(link); link.click(); }");
        assertThat(page.locator(".empty-head")).hasText("There is no function “quote-api”.");
    }

    private static Page developer() {
        return Developer.PAGE;
    }

    /** Signed in once for all. */
    private static final class Developer {
        private static final Page PAGE = Browser.signIn(SharedPortal.visitor(), "ada");
    }

    private static void assertIsAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
