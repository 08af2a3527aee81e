package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that are there only after something has happened: operations and pipeline runs in their states. They are made once,
 * by hand in the running portal with real Git and cargo, of the story's function where the story has been told before.
 */
final class PagesWithContent {
    private static final String NAME = StoryIT.NAME;
    private static final String HANDLER = "functions/" + NAME + "/src/handler.rs";
    private static final Pattern RUN = Pattern.compile("runs/([0-9a-f-]{36})");
    private static final double BUILD_MS = 15 * 60 * 1000;

    private final PackagedPortal portal = SharedPortal.portal();
    private final String finishedOperation;
    private final String failedOperation;
    private final String doneRun;
    private final String failedRun;
    private final String waitingRun;

    private PagesWithContent() {
        Page lin = signIn("lin");
        if (!CatalogClone.of(portal, "before-pages").has(HANDLER)) {
            NewFunction.create(lin, NAME, "/receipts", "Answers the receipt of an order.");
            assertThat(lin.locator(".page")).containsText("The change is in Git.", within(60_000));
        }
        CatalogClone clone = CatalogClone.of(portal, "pages");
        finishedOperation = "/operations/" + clone.operationThatAdded(HANDLER);
        failedOperation = failsToCreate(lin);
        lin.navigate("/functions/" + NAME + "/deployments");
        doneRun = deliver(lin);
        String handler = clone.read(HANDLER);
        clone.push(HANDLER, handler + "\nconst LIMIT: u32 = \"not a number\";\n");
        failedRun = newestRun(lin, 2, "failed");
        clone.push(HANDLER, handler);
        waitingRun = newestRun(lin, 3, "Approval: in progress");
        lin.context().close();
    }

    private static final class Once {
        private static final PagesWithContent PAGES = new PagesWithContent();
    }

    static String finishedOperation() {
        return Once.PAGES.finishedOperation;
    }

    static String failedOperation() {
        return Once.PAGES.failedOperation;
    }

    static String doneRun() {
        return Once.PAGES.doneRun;
    }

    static String failedRun() {
        return Once.PAGES.failedRun;
    }

    static String waitingRun() {
        return Once.PAGES.waitingRun;
    }

    /** The catalog's branch is locked while somebody creates, as by a git process that has died. */
    private String failsToCreate(Page page) {
        Path lock = portal.data().resolve("catalog/catalog.git/refs/heads/main.lock");
        try {
            Files.createFile(lock);
            NewFunction.create(page, "locked-api", "/locked", "Never reaches the catalog.");
            assertThat(page.locator(".page")).containsText("Try again from the failed step", within(60_000));
            Files.delete(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create(page.url()).getPath();
    }

    /** The first run brings the function into production, if it is not there. */
    private String deliver(Page page) {
        Locator first = page.locator(".runs tbody tr").last();
        // Before the runs are there, none of them says what became of its approval.
        assertThat(first).containsText("Approval:", within(60_000));
        if (first.getByText("Approval: succeeded").count() == 0) {
            assertThat(first).containsText("Approval: in progress", within(BUILD_MS));
            Page ada = signIn("ada");
            ada.navigate("/approvals/" + NAME);
            ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve v1 for production"))
                    .click();
            // A browser that is closed too soon takes its click along.
            assertThat(ada.locator("body")).containsText("goes to production", within(60_000));
            ada.context().close();
        }
        assertThat(first).containsText("Production: succeeded", within(60_000));
        return run(first);
    }

    /** The newest of so many runs, once it has come so far. */
    private static String newestRun(Page page, int runs, String words) {
        Locator rows = page.locator(".runs tbody tr");
        assertThat(rows).hasCount(runs, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(rows.first()).containsText(words, within(BUILD_MS));
        return run(rows.first());
    }

    private static String run(Locator row) {
        String address = row.locator("a[href*='runs/']").first().getAttribute("href");
        Matcher id = RUN.matcher(address);
        if (!id.find()) {
            throw new AssertionError("No run at " + address);
        }
        return "/runs/" + id.group(1);
    }

    private Page signIn(String person) {
        return Browser.signIn(SharedPortal.browser().visitor(portal.address(), ColorScheme.LIGHT, 1280, 860), person);
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
