package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.localcloud.workbench.Workbench;
import dev.slipway.portal.uikit.AsyncLoader;
import org.springframework.context.annotation.Profile;

/** Tab in which a developer builds a function, invokes it and enters its local values. */
@org.springframework.stereotype.Component
@Profile("local")
class InvokeTab implements FunctionTab {

    static final String ID = "invoke";

    private final Workbench workbench;
    private final AsyncLoader loader;

    InvokeTab(Workbench workbench, AsyncLoader loader) {
        this.workbench = workbench;
        this.loader = loader;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Invoke";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        return new InvokeView(function.manifest(), workbench, loader);
    }
}
