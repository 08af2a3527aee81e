package dev.slipway.portal.fleet.ui;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class FleetEntry implements NavigationEntry {
    @Override
    public String label() {
        return "Fleet";
    }

    @Override
    public String route() {
        return "fleet";
    }

    @Override
    public int order() {
        return 15;
    }
}
