package dev.slipway.portal.guidelines;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class GuidelinesEntry implements NavigationEntry {
    @Override
    public String label() {
        return "Guidelines";
    }

    @Override
    public String route() {
        return "guidelines";
    }

    @Override
    public int order() {
        return 60;
    }
}
