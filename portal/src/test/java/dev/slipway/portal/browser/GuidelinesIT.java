package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guidelines as a reader meets them: by address, by contents, by search. */
@Order(3)
class GuidelinesIT {
    private static final String GUIDE = "/guidelines/rust-lambda-guidelines";

    @RegisterExtension
    static final Visit VISIT = Visit.of("lin");

    @Test
    void opensADocumentAtTheHeadingThatItsAddressNames() {
        VISIT.page().navigate(GUIDE + "#memory-tuning");

        awaitAtTop("memory-tuning");
    }

    @Test
    void goesToAHeadingFromTheContents() {
        VISIT.page().navigate(GUIDE);

        VISIT.page()
                .locator(".contents a", new Page.LocatorOptions().setHasText("Promotion"))
                .click();

        awaitInView("promotion");
        assertThat(VISIT.page()).hasURL(Pattern.compile(".*" + GUIDE + "#promotion"));
    }

    @Test
    void followsALinkToASectionOfTheSameDocument() {
        VISIT.page().navigate(GUIDE);

        VISIT.page().locator(".rich-text a[href$='#size-budget']").first().click();

        awaitAtTop("size-budget");
    }

    @Test
    void followsALinkToAnotherDocument() {
        VISIT.page().navigate(GUIDE);

        VISIT.page().locator(".rich-text a[href*='0002-how-each-row']").click();

        assertThat(VISIT.page().locator("h1")).containsText("0002 How each row of the Rust decision is met");
        assertThat(VISIT.page()).hasURL(Pattern.compile(".*/guidelines/decisions/0002-how-each-row.*"));
    }

    @Test
    void coloursCodeAndDrawsTheChartsWithTheirNumbers() {
        VISIT.page().navigate(GUIDE);

        assertThat(VISIT.page().locator(".rich-text .hljs-keyword").first()).hasText("pub");
        assertThat(VISIT.page().locator(".document-chart .chart[data-drawn=true] svg"))
                .hasCount(3);
        Locator numbers = VISIT.page().locator(".chart-numbers").first();
        numbers.locator("summary").click();
        assertThat(numbers.locator("tbody tr").first()).containsText("11070");
    }

    @Test
    void drawsADiagramAsAnImageWithItsTextBesideIt() {
        VISIT.page().navigate(GUIDE + "#cold-starts");

        assertThat(VISIT.page().locator(".diagram[data-drawn=true] > .diagram-screen"))
                .isVisible();
        assertThat(VISIT.page().locator(".diagram-screen"))
                .hasAttribute("src", Pattern.compile("data:image/svg\\+xml.*"));
        VISIT.page().locator(".diagram-text summary").click();
        assertThat(VISIT.page().locator(".diagram-text pre")).containsText("Is it arm64?");
    }

    @Test
    void drawsNoDiagramThatCanHangTheWindow() {
        VISIT.page().navigate(GUIDE + "#cold-starts");
        assertThat(VISIT.page().locator(".diagram[data-drawn=true]")).isVisible();
        String everyDayLeftOut = "gantt\n  excludes monday,tuesday,wednesday,thursday,friday,saturday,sunday\n"
                + "  section A\n  Task :2026-01-01, 3d";

        VISIT.page()
                .evaluate(
                        "source => { const host = document.createElement('div'); host.id = 'endless';"
                                + " document.querySelector('.page').append(host); slipway.diagram(host, source); }",
                        everyDayLeftOut);

        assertThat(VISIT.page().locator("#endless .notice")).containsText("of the kind gantt are not drawn");
    }

    @Test
    void answersWhichMemorySizeServesAGoal() {
        VISIT.page().navigate(GUIDE + "#memory-tuning");

        assertThat(VISIT.page().locator(".memory-answer")).containsText("a million invocations");
        VISIT.page()
                .locator(".memory-explorer vaadin-radio-button", new Page.LocatorOptions().setHasText("least cost"))
                .click();
        assertThat(VISIT.page().locator(".memory-answer")).containsText("128 MB:");
    }

    @Test
    void readsADocumentOfTheCatalogFromTheList() {
        VISIT.page().navigate("/guidelines");

        VISIT.page()
                .locator(".guideline-entry a", new Page.LocatorOptions().setHasText("orders-api"))
                .first()
                .click();

        assertThat(VISIT.page()).hasURL(Pattern.compile(".*/guidelines/catalog/functions/orders-api/README"));
        assertThat(VISIT.page().locator("h1")).hasText("orders-api");
        assertThat(VISIT.page().locator(".document-foot")).containsText("Last changed");
    }

    @Test
    void showsTheReadmeOfAFunctionOnItsOverview() {
        VISIT.page().navigate("/functions/orders-api");

        Locator readme = VISIT.page().locator(".readme-text");
        assertThat(readme.locator("code", new Locator.LocatorOptions().setHasText("POST /orders")))
                .isVisible();
        readme.getByText("As a document, with its versions").click();
        assertThat(VISIT.page()).hasURL(Pattern.compile(".*/guidelines/catalog/functions/orders-api/README"));
    }

    @Test
    void printsInLightColoursWithNothingCutOff() {
        // A page of A4 less its margins.
        int width = 718;
        int height = 1047;
        try (BrowserContext dark =
                SharedPortal.browser().visitor(SharedPortal.portal().address(), ColorScheme.DARK, width, height)) {
            Page paper = Browser.signIn(dark, "lin");
            paper.navigate(GUIDE);
            assertThat(paper.locator(".diagram[data-drawn=true]")).isVisible();
            assertThat(paper.locator(".rich-text .code-line").first()).isVisible();
            paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(paper.locator(".document")).hasCSS("color", "rgb(23, 32, 46)");
            assertThat(paper.locator(".contents")).isHidden();
            assertThat(paper.locator(".copyable button").first()).isHidden();
            assertThat(paper.locator(".diagram-screen")).isHidden();
            assertThat((Double)
                            paper.evaluate("document.querySelector('.diagram-paper').getBoundingClientRect().height"))
                    .isBetween(100.0, (double) height);
            assertThat((List<?>) paper.evaluate(
                            "width => [...document.querySelectorAll('.document *')]"
                                    + ".filter(each => each.getBoundingClientRect().right > width + 1)"
                                    + ".map(each => each.className + ' ' + each.textContent.slice(0, 60))",
                            width))
                    .as("what reaches beyond the paper")
                    .isEmpty();
        }
    }

    @Test
    void copiesCode() {
        VISIT.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        VISIT.page().navigate(GUIDE + "#size-budget");

        Locator code =
                VISIT.page().locator(".copyable", new Page.LocatorOptions().setHasText("cargo tree --duplicates"));
        // The button says so for two seconds: what it has said stays said, however seldom somebody looks.
        code.locator("button")
                .evaluate("button => { window.said = []; new MutationObserver(() => "
                        + "window.said.push(button.textContent)).observe(button, {childList: true}); }");
        code.locator("button").click();

        VISIT.page().waitForFunction("() => window.said[0] === 'Copied'");
        VISIT.page()
                .waitForFunction(
                        "async () => (await navigator.clipboard.readText()).includes('cargo tree --duplicates')");
    }

    @Test
    void keepsTheWordsOfASearchInTheAddress() {
        VISIT.page().navigate("/guidelines");

        VISIT.page().locator(".guideline-search input").fill("tree duplicates");

        assertThat(VISIT.page().locator(".guideline-entry mark").first()).hasText(Pattern.compile("tree|duplicates"));
        assertThat(VISIT.page()).hasURL(Pattern.compile(".*/guidelines\\?q=tree.duplicates|.*q=tree%20duplicates"));
        VISIT.page().reload();
        assertThat(VISIT.page().locator(".guideline-search input")).hasValue("tree duplicates");
        VISIT.page().locator(".guideline-entry a").first().click();
        assertThat(VISIT.page().locator("h1")).hasText("Rust on AWS Lambda");
    }

    private static void awaitAtTop(String anchor) {
        VISIT.page()
                .waitForFunction(
                        "id => { const box = document.getElementById(id)?.getBoundingClientRect();"
                                + " return box && box.top >= 0 && box.top < innerHeight / 3; }",
                        anchor);
    }

    private static void awaitInView(String anchor) {
        VISIT.page()
                .waitForFunction(
                        "id => { const box = document.getElementById(id)?.getBoundingClientRect();"
                                + " return box && box.top >= 0 && box.bottom <= innerHeight; }",
                        anchor);
    }
}
