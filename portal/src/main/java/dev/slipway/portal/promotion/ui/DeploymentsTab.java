package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.promotion.Deliveries;
import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.promotion.Interventions;
import dev.slipway.portal.uikit.AsyncLoader;

/** The tab of a function's page that shows its pipeline. */
@org.springframework.stereotype.Component
class DeploymentsTab implements FunctionTab {
    private final Deployments deployments;
    private final Interventions interventions;
    private final Deliveries deliveries;
    private final PipelineWatch watch;
    private final AsyncLoader loader;

    DeploymentsTab(
            Deployments deployments,
            Interventions interventions,
            Deliveries deliveries,
            PipelineWatch watch,
            AsyncLoader loader) {
        this.deployments = deployments;
        this.interventions = interventions;
        this.deliveries = deliveries;
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
        DeploymentsPanel panel = new DeploymentsPanel(function.name(), deployments, interventions, loader);
        LivePage.keep(panel, watch, panel::read);
        Div tab = new Div(panel, new DeliverySection(loader, () -> deliveries.of(function.name())));
        tab.addClassName("stack");
        return tab;
    }
}
