package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.SourceFiles;

@org.springframework.stereotype.Component
class OverviewTab implements FunctionTab {
    private final SourceFiles files;

    OverviewTab(SourceFiles files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String label() {
        return "Overview";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        return new Overview(function, files.text(function.folder(), "README.md").orElse(""));
    }
}
