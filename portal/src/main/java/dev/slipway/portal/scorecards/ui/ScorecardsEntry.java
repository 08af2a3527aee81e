package dev.slipway.portal.scorecards.ui;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class ScorecardsEntry implements NavigationEntry {
    @Override
    public String label() {
        return "Scorecards";
    }

    @Override
    public String route() {
        return "scorecards";
    }

    @Override
    public int order() {
        return 55;
    }
}
