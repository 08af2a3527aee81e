package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.scorecards.Exemptions;
import dev.slipway.portal.scorecards.Scorecards;
import dev.slipway.portal.uikit.AsyncLoader;

/** The tab of a function's page that shows its scorecard. */
@org.springframework.stereotype.Component
class ScorecardTab implements FunctionTab {
    private final Scorecards scorecards;
    private final Exemptions exemptions;
    private final AsyncLoader loader;

    ScorecardTab(Scorecards scorecards, Exemptions exemptions, AsyncLoader loader) {
        this.scorecards = scorecards;
        this.exemptions = exemptions;
        this.loader = loader;
    }

    @Override
    public String id() {
        return "scorecard";
    }

    @Override
    public String label() {
        return "Scorecard";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        return new ScorecardPanel(function.folder(), scorecards, exemptions, loader);
    }
}
