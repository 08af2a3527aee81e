package dev.slipway.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Screenshots of the story, in the folder that {@code -Dslipway.pictures} names, or beside the test's other output. */
final class Pictures {
    private static final Path FOLDER = Path.of(System.getProperty("slipway.pictures", "target/browser/pictures"));
    private static final int[] WIDTHS = {1280, 390};

    private Pictures() {}

    /** One picture of the page as it is. */
    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** The page in both themes and two widths; it ends as it was. */
    static void takeAll(Page page, String name) {
        var before = page.viewportSize();
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (int width : WIDTHS) {
                Browser.resize(page, width, 860);
                take(page, name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
            }
        }
        page.setViewportSize(before.width, before.height);
    }
}
