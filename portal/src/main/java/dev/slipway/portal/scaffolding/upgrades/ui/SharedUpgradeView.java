package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.scaffolding.upgrades.FunctionUpgrades;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;

/** The upgrade of what all functions share, which comes before theirs. */
@Route("upgrades/libraries")
@PageTitle("Shared crates · Upgrades · Slipway")
@PermitAll
class SharedUpgradeView extends Page {

    SharedUpgradeView(FunctionUpgrades upgrades, AsyncLoader loader) {
        super("Shared crates", "What all functions share: the crates below libraries/ and the workspace around them.");
        add(new UpgradePanel(new UpgradeSubject.Shared(), upgrades, loader));
    }
}
