package dev.slipway.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One of the sample people at the shared portal, signed in before the tests of a class and gone after them. */
final class Visit implements BeforeAllCallback, AfterAllCallback {
    private final String person;
    private BrowserContext context;
    private Page page;

    private Visit(String person) {
        this.person = person;
    }

    /** To be registered as a static extension. */
    static Visit of(String person) {
        return new Visit(person);
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        context = SharedPortal.visitor();
        page = Browser.signIn(context, person);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
    }
}
