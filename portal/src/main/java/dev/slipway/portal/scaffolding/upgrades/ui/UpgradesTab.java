package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.scaffolding.upgrades.FunctionUpgrades;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.AsyncLoader;

/** The tab of a function's page that shows what newer templates change. */
@org.springframework.stereotype.Component
class UpgradesTab implements FunctionTab {
    private final FunctionUpgrades upgrades;
    private final AsyncLoader loader;

    UpgradesTab(FunctionUpgrades upgrades, AsyncLoader loader) {
        this.upgrades = upgrades;
        this.loader = loader;
    }

    @Override
    public String id() {
        return "upgrades";
    }

    @Override
    public String label() {
        return "Upgrades";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        return new UpgradePanel(new UpgradeSubject.OfFunction(function.name()), upgrades, loader);
    }
}
