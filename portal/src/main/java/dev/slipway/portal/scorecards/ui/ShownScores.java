package dev.slipway.portal.scorecards.ui;

import dev.slipway.portal.scorecards.Effect;
import dev.slipway.portal.scorecards.FleetScore;

/** What the fleet's page shows: how all functions stand, or what a branch would change. */
sealed interface ShownScores {

    /** As it is now. */
    record Now(FleetScore score) implements ShownScores {}

    /** Were a branch merged. */
    record Then(Effect effect) implements ShownScores {}
}
