package dev.slipway.portal.scaffolding.upgrades.ui;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class UpgradesEntry implements NavigationEntry {

    @Override
    public String label() {
        return "Upgrades";
    }

    @Override
    public String route() {
        return "upgrades";
    }

    @Override
    public int order() {
        return 50;
    }
}
