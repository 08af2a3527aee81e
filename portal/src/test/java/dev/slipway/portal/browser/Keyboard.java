package dev.slipway.portal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A person without a mouse: goes from one control to the next with Tab, types, and presses Enter. */
final class Keyboard {
    private static final int PATIENCE = 120;
    private static final String HOLDS_FOCUS = "element => element.contains(document.activeElement)";
    private static final String FOCUSED = """
            () => {
              const focused = document.activeElement;
              return focused.localName + (focused.id ? '#' + focused.id : '') + ' ' + focused.textContent.trim().slice(0, 40);
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus is at what the selector names, or within it. */
    Keyboard tabTo(String selector) {
        Locator goal = page.locator(selector).first();
        List<String> passed = new ArrayList<>();
        while (!(Boolean) goal.evaluate(HOLDS_FOCUS)) {
            if (passed.size() == PATIENCE) {
                throw new AssertionError("Tab does not come to " + selector + ", but to " + passed);
            }
            page.keyboard().press("Tab");
            passed.add((String) page.evaluate(FOCUSED));
        }
        return this;
    }

    /** Comes to a field and replaces what stands there. */
    void fill(String selector, String text) {
        tabTo(selector);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** Comes to a control and presses Enter. */
    void press(String selector) {
        tabTo(selector);
        page.keyboard().press("Enter");
    }

    /** Opens the palette, types words and opens what they find first. */
    void goTo(String words) {
        page.keyboard().press("Control+k");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }
}
