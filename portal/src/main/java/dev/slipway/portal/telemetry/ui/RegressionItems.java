package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChanges;
import dev.slipway.portal.uikit.WaitingItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** Regressions of the reader's teams, on Home until somebody acknowledges them. */
@Component
class RegressionItems implements WaitingItems {

    private final LevelChanges changes;

    RegressionItems(LevelChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<WaitingItem> waiting() {
        return changes.waiting().stream()
                .map(change -> new WaitingItem(
                        "Regressions",
                        change.place().function().value() + ": " + LevelChangeContent.headline(change),
                        LevelChangeContent.sentence(change),
                        route(change)))
                .toList();
    }

    private static String route(LevelChange change) {
        return "functions/" + change.place().function().value() + "/" + PerformanceTab.ID + "?source="
                + change.place().series().id() + "&environment="
                + change.place().environment().id() + "&range=90d";
    }
}
