package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;
import java.util.function.Consumer;

/** Light, dark or as the system: kept in the browser, since it belongs to the screen rather than to the person. */
public final class ThemePreference {
    private static final String KEY = "slipway.theme";

    private ThemePreference() {}

    /** Shows another theme from now on, in this browser. */
    public static void choose(ColorScheme.Value scheme) {
        WebStorage.setItem(KEY, scheme.name());
        UI.getCurrent().getPage().setColorScheme(scheme);
    }

    /** What a theme is called. */
    public static String label(ColorScheme.Value scheme) {
        return switch (scheme) {
            case LIGHT -> "Light";
            case DARK -> "Dark";
            case LIGHT_DARK, DARK_LIGHT, NORMAL, SYSTEM -> "As the system";
        };
    }

    /** Tells what was chosen before in this browser, if anything was. */
    public static void chosen(UI ui, Consumer<ColorScheme.Value> listener) {
        WebStorage.getItem(ui, WebStorage.Storage.LOCAL_STORAGE, KEY, stored -> {
            for (ColorScheme.Value scheme : ColorScheme.Value.values()) {
                if (scheme.name().equals(stored)) {
                    listener.accept(scheme);
                }
            }
        });
    }

    /** Applies what was chosen before, when the frame appears. */
    static void restore(UI ui) {
        chosen(ui, ui.getPage()::setColorScheme);
    }
}
