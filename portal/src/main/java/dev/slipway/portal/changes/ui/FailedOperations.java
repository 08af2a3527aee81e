package dev.slipway.portal.changes.ui;

import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.uikit.WaitingItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** Operations of the signed-in person that failed, on Home until they are tried again or given up. */
@Component
class FailedOperations implements WaitingItems {
    private final Operations operations;

    FailedOperations(Operations operations) {
        this.operations = operations;
    }

    @Override
    public List<WaitingItem> waiting() {
        return operations.failed().stream()
                .map(summary -> new WaitingItem(
                        "Failed operations",
                        summary.title(),
                        "It failed on " + Times.at(summary.startedAt()) + ": try again, or give it up.",
                        summary.id().address()))
                .toList();
    }
}
