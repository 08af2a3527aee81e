package dev.slipway.portal.fleet.ui;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class FunctionsEntry implements NavigationEntry {
    @Override
    public String label() {
        return "Functions";
    }

    @Override
    public String route() {
        return "functions";
    }

    @Override
    public int order() {
        return 10;
    }
}
