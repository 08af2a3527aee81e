package dev.slipway.portal.scaffolding.upgrades.ui;

import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Rights;

/** Says who may do what the reader may not. */
final class OwnersOnly {

    private OwnersOnly() {}

    static String sentence(Rights rights) {
        return "You can look at it; the team " + rights.owner() + " decides.";
    }
}
