package dev.slipway.portal.scaffolding.upgrades.ui;

import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.portal.scaffolding.upgrades.AdoptionStart;

/** What a reader of an upgrade can do about it. */
interface UpgradeActions {

    void decide(ConflictId conflict, Decision decision);

    void undecide(ConflictId conflict);

    /** Starts the upgrade to what was shown. */
    void upgrade(String target);

    void takeAsBranch();

    void adopt(AdoptionStart start);
}
