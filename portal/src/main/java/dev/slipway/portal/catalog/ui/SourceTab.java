package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.SourceFiles;
import java.util.List;

@org.springframework.stereotype.Component
class SourceTab implements FunctionTab {
    private static final int COMMITS = 50;

    private final SourceFiles files;

    SourceTab(SourceFiles files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "source";
    }

    @Override
    public String label() {
        return "Source";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        List<String> paths = files.of(function.folder());
        String path = query.getSingleParameter("file").filter(paths::contains).orElse(Manifest.FILE_NAME);
        Source.Shown shown = new Source.Shown(
                path, files.text(function.folder(), path).orElse("The newest commit does not have this file."));
        return new Source(function.folder(), paths, shown, files.commits(function.folder(), COMMITS));
    }
}
