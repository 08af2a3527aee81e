package dev.slipway.portal.shell;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class HomeEntry implements NavigationEntry {
    @Override
    public String label() {
        return "Home";
    }

    @Override
    public String route() {
        return "";
    }

    @Override
    public int order() {
        return 0;
    }
}
