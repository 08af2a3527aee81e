package dev.slipway.portal.shell.settings;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class SettingsEntry implements NavigationEntry {
    @Override
    public String label() {
        return "Settings";
    }

    @Override
    public String route() {
        return "settings";
    }

    @Override
    public int order() {
        return 90;
    }
}
