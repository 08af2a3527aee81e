package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.telemetry.LogImports;
import dev.slipway.portal.uikit.AsyncLoader;

/** Tab that takes exported logs, for whoever has no access to an account. */
@org.springframework.stereotype.Component
class ImportTab implements FunctionTab {

    private final LogImports imports;
    private final AsyncLoader loader;

    ImportTab(LogImports imports, AsyncLoader loader) {
        this.imports = imports;
        this.loader = loader;
    }

    @Override
    public String id() {
        return "import";
    }

    @Override
    public String label() {
        return "Import";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        return new ImportView(function, imports, loader);
    }
}
