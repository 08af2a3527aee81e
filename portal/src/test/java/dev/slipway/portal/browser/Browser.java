package dev.slipway.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of the browser tests: Debian's Chromium where it is, Playwright's own elsewhere. */
final class Browser implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/bin/chromium");

    /** How long a busy machine may take to show what a test waits for. */
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        boolean debian = Files.isExecutable(DEBIAN);
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        if (debian) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(options);
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"));
        if (debian) {
            launch.setExecutablePath(DEBIAN);
        }
        browser = playwright.chromium().launch(launch);
    }

    /** Path of the browser's program. */
    String program() {
        return Files.isExecutable(DEBIAN)
                ? DEBIAN.toString()
                : browser.browserType().executablePath();
    }

    /** A fresh visitor with a theme and a window of a size. */
    BrowserContext visitor(String address, ColorScheme theme, int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MS);
        // The browser says itself what it refuses; this says it to whoever listens for errors, whatever the browser
        // words it as.
        context.addInitScript(
                "addEventListener('securitypolicyviolation', violation => console.error("
                        + "'refused by the content security policy: ' + violation.violatedDirective + ' ' + violation.blockedURI))");
        return context;
    }

    /** Signs one of the sample people in and waits for Home. */
    static Page signIn(BrowserContext context, String person) {
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.click("#sign-in-as-" + person);
        page.waitForSelector(".page h1");
        return page;
    }

    /**
     * Waits until Flow has nothing under way, no navigation either, and no pane is loading. Flow changes the address before
     * it is done with a navigation; who goes back within these milliseconds keeps the page under the other's address.
     */
    static void settle(Page page) {
        page.waitForSelector("h1");
        page.waitForFunction("() => !window.Vaadin.Flow.navigation"
                + " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())"
                + " && !document.querySelector('[aria-busy=true]')");
    }

    /** Gives the window another size, and waits until the page has followed: charts do so a frame later. */
    static void resize(Page page, int width, int height) {
        page.setViewportSize(width, height);
        page.waitForFunction("width => window.innerWidth === width", width);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        settle(page);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
