package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;

/** Light, dark or as the system: kept in the browser, since it belongs to the screen rather than to the person. */
final class ThemePreference {
    private static final String KEY = "slipway.theme";

    private ThemePreference() {}

    static void choose(ColorScheme.Value scheme) {
        WebStorage.setItem(KEY, scheme.name());
        UI.getCurrent().getPage().setColorScheme(scheme);
    }

    /** Applies what was chosen before, when the frame appears. */
    static void restore(UI ui) {
        WebStorage.getItem(ui, WebStorage.Storage.LOCAL_STORAGE, KEY, stored -> {
            for (ColorScheme.Value scheme : ColorScheme.Value.values()) {
                if (scheme.name().equals(stored)) {
                    ui.getPage().setColorScheme(scheme);
                }
            }
        });
    }
}
