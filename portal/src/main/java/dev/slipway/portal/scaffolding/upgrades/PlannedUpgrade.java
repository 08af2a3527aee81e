package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.portal.changes.CatalogChange;

/** What came of asking for an upgrade at a commit. */
sealed interface PlannedUpgrade {

    /** It can be made. */
    record Possible(CatalogChange.Plan plan) implements PlannedUpgrade {}

    /**
     * It cannot.
     *
     * @param reason a sentence that says why and what to do
     */
    record Refused(String reason) implements PlannedUpgrade {}
}
