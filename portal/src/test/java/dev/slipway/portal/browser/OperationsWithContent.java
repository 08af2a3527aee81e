package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two operations, made in the running portal with real Git: one that created a function, and one that failed to. */
final class OperationsWithContent {
    private final PackagedPortal portal = SharedPortal.portal();
    private final String finished;
    private final String failed;

    private OperationsWithContent() {
        RunsWithContent.begin();
        finished = "/operations/" + CatalogClone.of(portal, "operations").operationThatAdded(RunsWithContent.HANDLER);
        failed = failsToCreate();
    }

    private static final class Once {
        private static final OperationsWithContent OPERATIONS = new OperationsWithContent();
    }

    static String finished() {
        return Once.OPERATIONS.finished;
    }

    static String failed() {
        return Once.OPERATIONS.failed;
    }

    /** The catalog's branch is locked while somebody creates, as by a git process that has died. */
    private String failsToCreate() {
        Page page = Browser.signIn(SharedPortal.visitor(), "lin");
        Path lock = portal.data().resolve("catalog/catalog.git/refs/heads/main.lock");
        try {
            Files.createFile(lock);
            NewFunction.create(page, "locked-api", "/locked", "Never reaches the catalog.");
            assertThat(page.locator(".page"))
                    .containsText(
                            "Try again from the failed step",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            Files.delete(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = URI.create(page.url()).getPath();
        page.context().close();
        return address;
    }
}
