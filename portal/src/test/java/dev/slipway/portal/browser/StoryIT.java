package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole way through, once: idea, Git, build, run, numbers, approval; with real cargo and real Git. Everything that a
 * person does here is done by keyboard.
 */
@Order(1)
@ExtendWith(PortalLogOnFailure.class)
class StoryIT {
    static final String NAME = "receipts-api";
    private static final double BUILD_MS = 15 * 60 * 1000;

    private final PackagedPortal portal = SharedPortal.portal();

    @Test
    void takesAFunctionFromAnIdeaToProduction() throws IOException {
        Page lin = signIn("lin");
        skipsTheNavigation(lin);
        createsAFunctionInFourSteps(lin);
        findsItInAClone();
        entersLocalValues(lin);
        waitsForTheLocalPipeline(lin);
        invokesItByHand(lin);
        seesHowItPerforms(lin);
        cannotApproveWhatSheMade(lin);
        Page ada = signIn("ada");
        approvesItAsAnotherPerson(ada);
        findsItInProductionAndInTheAudit(ada);
        readsTheGuidelines(ada);
        seesABrokenManifestBesideTheOthers(ada);
        notesTheMemoryOfThePortal();
    }

    private static void skipsTheNavigation(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#page-content")).isFocused();
    }

    private static void createsAFunctionInFourSteps(Page page) {
        Keyboard keyboard = new Keyboard(page);
        keyboard.goTo("create");
        assertThat(page.locator("h1"))
                .hasText("New function", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        keyboard.fill("#answer-path input", "/receipts");
        keyboard.press("#next-step");
        keyboard.fill("#answer-name input", "orders-api");
        assertThat(page.locator("#answer-name")).containsText("is taken in this catalog");
        keyboard.fill("#answer-name input", NAME);
        keyboard.fill("#answer-description input", "Answers the receipt of an order.");
        assertThat(page.locator(".preview")).containsText("functions/" + NAME + "/src/");
        assertThat(page.locator(".preview .code-block")).containsText("pub async fn handler");
        Pictures.takeAll(page, "wizard-details");
        page.reload();
        assertThat(page.locator("#answer-name input")).hasValue(NAME);
        keyboard.press("#next-step");
        addEntry(page, "#answer-parameters", "receipts/currency");
        addEntry(page, "#answer-secrets", "receipts/provider-key");
        keyboard.press("#next-step");
        assertThat(page.locator(".wizard")).containsText("reads secret receipts/provider-key");
        Pictures.take(page, "wizard-review");
        keyboard.tabTo("#create-function");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/operations/.*"));
        assertThat(page.locator(".page")).containsText("The change is in Git.", soon());
        Pictures.take(page, "operation");
    }

    private void findsItInAClone() {
        CatalogClone clone = CatalogClone.of(portal, "clone");
        assertThat(clone.has("functions/" + NAME + "/src/handler.rs")).isTrue();
        assertThat(clone.git("log", "-1", "--format=%an <%ae>")).isEqualTo("Lin Chen <lin@example.com>");
        assertThat(clone.git("log", "-1", "--format=%(trailers:key=Slipway-Operation,valueonly)"))
                .matches("[0-9a-f]{32}");
        assertThat(clone.git("rev-list", "--count", "HEAD", "--", "functions/" + NAME))
                .isEqualTo("1");
        clone.requireSoundLockFile();
    }

    private static void entersLocalValues(Page page) {
        page.navigate("/functions/" + NAME + "/invoke");
        enterValue(page, "receipts/currency", "EUR");
        enterValue(page, "receipts/provider-key", "not-a-real-key");
        assertThat(page.locator("body")).not().containsText("not-a-real-key");
    }

    private static void waitsForTheLocalPipeline(Page page) {
        page.navigate("/functions/" + NAME + "/deployments");
        assertThat(page.getByText("Look at its evidence"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BUILD_MS));
        Pictures.takeAll(page, "deployments");
    }

    private static void invokesItByHand(Page page) {
        page.navigate("/functions/" + NAME + "/invoke");
        new Keyboard(page).press("#invoke");
        assertThat(page.locator("#result")).containsText("Answered", soon());
        assertThat(page.locator("#result")).containsText("REPORT RequestId:");
        assertThat(page.locator("#result")).containsText("Init Duration:");
        Pictures.takeAll(page, "invoke");
    }

    private static void seesHowItPerforms(Page page) {
        page.navigate("/functions/" + NAME + "/performance?environment=staging");
        assertThat(page.locator(".figures").first()).containsText("init p50", soon());
        page.waitForSelector(".chart[data-drawn]");
        Pictures.takeAll(page, "function-performance");
    }

    private static void cannotApproveWhatSheMade(Page page) {
        page.navigate("/approvals/" + NAME);
        assertThat(page.locator("body")).containsText("You cannot approve this", soon());
    }

    private static void approvesItAsAnotherPerson(Page page) {
        page.navigate("/");
        assertThat(page.locator("body")).containsText(NAME, soon());
        Pictures.takeAll(page, "home");
        page.navigate("/approvals/" + NAME);
        assertThat(page.locator(".evidence")).containsText("Init p50", soon());
        Pictures.takeAll(page, "approvals");
        page.keyboard().press("a");
        assertThat(page.locator("vaadin-confirm-dialog")).containsText("It goes to production at once.");
        new Keyboard(page).press("[slot='confirm-button']");
        // The question says so, too; a page that is left too soon takes its answer along.
        assertThat(page.locator(".inbox-notice")).containsText(NAME + " v1 goes to production", soon());
    }

    private static void findsItInProductionAndInTheAudit(Page page) {
        page.navigate("/functions/" + NAME + "/deployments");
        assertThat(page.locator(".figure", new Page.LocatorOptions().setHasText("production, revision")))
                .containsText("v1", soon());
        page.navigate("/functions");
        assertThat(page.locator("vaadin-grid")).containsText(NAME, soon());
        Pictures.takeAll(page, "functions");
        page.navigate("/audit");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ada Moreau"))
                        .first())
                .containsText(NAME, soon());
        Pictures.takeAll(page, "audit");
    }

    private static void readsTheGuidelines(Page page) {
        page.navigate("/guidelines?q=memory");
        assertThat(page.locator("mark").first()).isVisible();
        page.navigate("/guidelines/rust-lambda-guidelines");
        page.waitForSelector(".chart[data-drawn]");
        Pictures.takeAll(page, "guidelines");
    }

    private void seesABrokenManifestBesideTheOthers(Page page) {
        CatalogClone.of(portal, "outside")
                .push("functions/broken/function.yaml", "schema: 1\nname: broken\nmemroy: 256\n");
        page.navigate("/functions/orders-api");
        page.waitForFunction(
                "async () => (await fetch('/functions/broken')).status === 200",
                null,
                new Page.WaitForFunctionOptions().setTimeout(30_000).setPollingInterval(500));
        page.navigate("/functions/broken");
        assertThat(page.locator("body")).containsText("memroy");
        page.navigate("/functions");
        assertThat(page.locator("vaadin-grid")).containsText("manifest broken", soon());
        assertThat(page.locator("vaadin-grid")).containsText("orders-api");
    }

    private void notesTheMemoryOfThePortal() throws IOException {
        String resident = Files.readAllLines(Path.of("/proc", String.valueOf(portal.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElse("VmRSS: unknown");
        Files.writeString(Path.of("target/browser/story-memory.txt"), resident + "\n");
    }

    private Page signIn(String person) {
        Page page = SharedPortal.browser()
                .visitor(portal.address(), ColorScheme.LIGHT, 1280, 860)
                .newPage();
        page.navigate("/sign-in");
        new Keyboard(page).press("#sign-in-as-" + person);
        page.waitForSelector(".page h1");
        return page;
    }

    private static void addEntry(Page page, String field, String entry) {
        new Keyboard(page).fill(field + " input", entry);
        page.keyboard().press("Enter");
        assertThat(page.locator(field + " .chip")).hasCount(1);
    }

    private static void enterValue(Page page, String name, String value) {
        Locator row = page.locator(".value-row", new Page.LocatorOptions().setHasText(name));
        assertThat(row).hasCount(1);
        new Keyboard(page).fill(".value-row:has-text('" + name + "') input", value);
        new Keyboard(page).press("vaadin-button[aria-label='Save the value of " + name + "']");
        assertThat(row).containsText("set", soon());
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
