package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.workbench.Bench;
import dev.slipway.portal.localcloud.workbench.Workbench;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import java.util.Optional;

/** What one can do with one function on this machine. */
class InvokeView extends Div {
    private final Manifest manifest;
    private final Workbench workbench;
    private final AsyncLoader loader;
    private final AsyncPane<Bench> pane = new AsyncPane<>(this::panels, InvokeView::nothing);

    InvokeView(Manifest manifest, Workbench workbench, AsyncLoader loader) {
        this.manifest = manifest;
        this.workbench = workbench;
        this.loader = loader;
        addClassName("invoke");
        add(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(event.getUI(), () -> Optional.of(workbench.look(manifest)), this::show);
    }

    void show(AsyncState<Bench> state) {
        pane.show(state);
    }

    private Component panels(Bench bench) {
        return new InvokePanels(manifest, workbench, loader, bench);
    }

    private static EmptyState nothing() {
        return new EmptyState("There is nothing to invoke.", "Create the function first.");
    }
}
