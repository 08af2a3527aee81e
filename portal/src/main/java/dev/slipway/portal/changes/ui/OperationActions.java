package dev.slipway.portal.changes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import java.util.function.Consumer;

/** What the person who asked for an operation can do about it. */
class OperationActions extends Div {
    private final Operations operations;
    private final Runnable afterwards;

    OperationActions(Operations operations, Runnable afterwards) {
        this.operations = operations;
        this.afterwards = afterwards;
        addClassName("cluster");
    }

    /** Offers what makes sense now; nothing to others, whom the service would refuse. */
    void offer(OperationStatus status, boolean own) {
        removeAll();
        if (!own) {
            return;
        }
        OperationId id = status.summary().id();
        switch (status.summary().state()) {
            case QUEUED, RUNNING -> {
                Button cancel = button("Cancel", id, operations::cancel);
                cancel.setEnabled(!status.cancelRequested());
                add(cancel);
            }
            case FAILED -> {
                Button retry = button("Try again from the failed step", id, operations::retry);
                retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                add(retry, button("Give up", id, operations::cancel));
            }
            case CANCELLED -> add(button("Run it after all", id, operations::retry));
            case SUCCEEDED -> removeAll();
        }
    }

    private Button button(String label, OperationId id, Consumer<OperationId> deed) {
        return new Button(label, click -> {
            deed.accept(id);
            afterwards.run();
        });
    }
}
