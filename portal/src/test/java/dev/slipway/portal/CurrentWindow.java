package dev.slipway.portal;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens a window for each test of something that asks for the one that people look at. */
public final class CurrentWindow implements BeforeEachCallback, AfterEachCallback {
    private UI window = new UI();

    public UI get() {
        return window;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        window = new UI();
        UI.setCurrent(window);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        UI.setCurrent(null);
    }
}
