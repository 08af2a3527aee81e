package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.uikit.AsyncLoader;

/** Tab with a function's cold starts, durations, memory, size and cost. */
@org.springframework.stereotype.Component
class PerformanceTab implements FunctionTab {

    static final String ID = "performance";

    private final PerformanceServices services;
    private final AsyncLoader loader;

    PerformanceTab(PerformanceServices services, AsyncLoader loader) {
        this.services = services;
        this.loader = loader;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Performance";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        return new PerformanceView(function.name(), new PerformanceLookup(services, function.name(), query), loader);
    }
}
