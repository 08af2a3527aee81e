package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.uikit.AsyncLoader;

/** The tab of a function's page that shows its pipeline. */
@org.springframework.stereotype.Component
class DeploymentsTab implements FunctionTab {
    private final Deployments deployments;
    private final PipelineWatch watch;
    private final AsyncLoader loader;

    DeploymentsTab(Deployments deployments, PipelineWatch watch, AsyncLoader loader) {
        this.deployments = deployments;
        this.watch = watch;
        this.loader = loader;
    }

    @Override
    public String id() {
        return "deployments";
    }

    @Override
    public String label() {
        return "Deployments";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        DeploymentsPanel panel = new DeploymentsPanel(function.name(), deployments, loader);
        LivePage.keep(panel, watch, panel::read);
        return panel;
    }
}
