package dev.slipway.portal.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A function as a person creates it in the wizard, without needs. */
final class NewFunction {

    private NewFunction() {}

    /** Goes through the four steps; the page then shows the operation, which may have just begun. */
    static void create(Page page, String name, String path, String description) {
        page.navigate("/functions/new");
        page.fill("#answer-path input", path);
        page.click("#next-step");
        page.fill("#answer-name input", name);
        page.fill("#answer-description input", description);
        page.click("#next-step");
        page.waitForSelector("#answer-secrets");
        page.click("#next-step");
        page.click("#create-function");
        page.waitForURL(Pattern.compile(".*/operations/.*"));
    }
}
