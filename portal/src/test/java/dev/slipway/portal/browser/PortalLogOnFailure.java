package dev.slipway.portal.browser;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Prints the end of the shared portal's log below a browser test that failed: what the page waited for is often told there. */
final class PortalLogOnFailure implements TestWatcher {
    private static final int LINES = 80;

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        List<String> lines = SharedPortal.portal().log().lines().toList();
        System.err.println("The end of the portal's log, for " + context.getDisplayName() + ":");
        lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(System.err::println);
    }
}
