package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three runs of one function's pipeline, made with real Git and cargo: one that went to production, one that failed, one that
 * waits. {@link #begin} starts them and comes back, so that cargo works while pages are visited; who asks for a run waits for
 * what is left. The function is the story's where the story has been told before.
 */
final class RunsWithContent {
    static final String HANDLER = "functions/" + StoryIT.NAME + "/src/handler.rs";
    private static final String DEPLOYMENTS = "/functions/" + StoryIT.NAME + "/deployments";
    private static final Pattern RUN = Pattern.compile("runs/([0-9a-f-]{36})");
    private static final double BUILD_MS = 15 * 60 * 1000;

    private final PackagedPortal portal = SharedPortal.portal();

    private RunsWithContent() {
        Page lin = Browser.signIn(SharedPortal.visitor(), "lin");
        if (!CatalogClone.of(portal, "before-runs").has(HANDLER)) {
            NewFunction.create(lin, StoryIT.NAME, "/receipts", "Answers the receipt of an order.");
            assertThat(lin.locator(".page")).containsText("The change is in Git.", within(60_000));
        }
        lin.navigate(DEPLOYMENTS);
        deliver(lin);
        CatalogClone clone = CatalogClone.of(portal, "runs");
        String handler = clone.read(HANDLER);
        clone.push(HANDLER, handler + "\nconst LIMIT: u32 = \"not a number\";\n");
        assertThat(rows(lin)).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        // What only waits for its turn is overtaken by the next commit, and never fails.
        assertThat(rows(lin).first()).containsText(Pattern.compile("Checks: (in progress|failed)"), within(BUILD_MS));
        clone.push(HANDLER, handler);
        lin.context().close();
    }

    private static final class Once {
        private static final RunsWithContent RUNS = new RunsWithContent();
    }

    /** Starts the runs; called again it does nothing. */
    static void begin() {
        done();
    }

    /** Address of the run that went to production, the first. */
    static String done() {
        return Once.RUNS.address(1, "Production: succeeded");
    }

    /** Address of the run that cannot be compiled, the second. */
    static String failed() {
        return Once.RUNS.address(2, "failed");
    }

    /** Address of the run that waits for approval, the third. */
    static String waiting() {
        return Once.RUNS.address(3, "Approval: in progress");
    }

    /** The first run brings the function into production, if it is not there. */
    private void deliver(Page page) {
        Locator first = rows(page).last();
        // Before the runs are there, none of them says what became of its approval.
        assertThat(first).containsText("Approval:", within(60_000));
        if (first.getByText("Approval: succeeded").count() == 0) {
            assertThat(first).containsText("Approval: in progress", within(BUILD_MS));
            Page ada = Browser.signIn(SharedPortal.visitor(), "ada");
            ada.navigate("/approvals/" + StoryIT.NAME);
            ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve v1 for production"))
                    .click();
            // A browser that is closed too soon takes its click along.
            assertThat(ada.locator(".inbox-notice")).containsText("goes to production", within(60_000));
            ada.context().close();
        }
        assertThat(first).containsText("Production: succeeded", within(60_000));
    }

    /** Address of a run, counted from the first, once it has come so far. */
    private String address(int number, String words) {
        Page page = Browser.signIn(SharedPortal.visitor(), "lin");
        page.navigate(DEPLOYMENTS);
        Locator row = page.locator(".runs tbody tr:nth-last-child(" + number + ")");
        assertThat(row).containsText(words, within(BUILD_MS));
        String address = row.locator("a[href*='runs/']").first().getAttribute("href");
        page.context().close();
        Matcher id = RUN.matcher(address);
        if (!id.find()) {
            throw new AssertionError("No run at " + address);
        }
        return "/runs/" + id.group(1);
    }

    private static Locator rows(Page page) {
        return page.locator(".runs tbody tr");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
