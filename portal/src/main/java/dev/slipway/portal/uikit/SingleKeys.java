package dev.slipway.portal.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import java.util.function.Consumer;

/**
 * Whether single letters act on a page: kept in the browser. Who speaks to the computer, or whose hands slip, turns them off
 * (WCAG 2.2, criterion 2.1.4).
 */
public final class SingleKeys {
    private static final String KEY = "slipway.single-keys";
    private static final String OFF = "off";

    private SingleKeys() {}

    /** Turns them on or off for the pages that are opened from now on, in this browser. */
    public static void choose(boolean on) {
        WebStorage.setItem(KEY, on ? "on" : OFF);
    }

    /** Tells whether they are on, which they are until somebody turns them off. */
    public static void chosen(UI ui, Consumer<Boolean> listener) {
        WebStorage.getItem(ui, WebStorage.Storage.LOCAL_STORAGE, KEY, stored -> listener.accept(!OFF.equals(stored)));
    }
}
