package dev.slipway.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

/**
 * The one server and the one browser that all browser tests share; both end with the JVM. The server starts when a test
 * asks for it: one that has a server of its own needs the browser alone.
 */
final class SharedPortal {
    private static final Browser BROWSER = new Browser();

    private SharedPortal() {}

    static PackagedPortal portal() {
        return Started.PORTAL;
    }

    static Browser browser() {
        return BROWSER;
    }

    /** A fresh visitor of the portal with a window of the usual size, in the light theme. */
    static BrowserContext visitor() {
        return BROWSER.visitor(portal().address(), ColorScheme.LIGHT, 1280, 860);
    }

    /** Comes to be at the first question for the server. */
    private static final class Started {
        private static final PackagedPortal PORTAL = PackagedPortal.start(PackagedPortal.folder("shared"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PORTAL::close));
        }
    }
}
