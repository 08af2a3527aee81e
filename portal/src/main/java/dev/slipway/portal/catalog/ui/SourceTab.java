package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.uikit.AsyncLoader;
import java.util.List;
import java.util.Optional;

/** Last tab: the function's files and commits; the open file stands in the address. */
@org.springframework.stereotype.Component
class SourceTab implements FunctionTab {
    static final String FILE = "file";
    private static final int COMMITS = 20;
    private static final int LAST = 1000;

    private final SourceFiles files;
    private final AsyncLoader loader;

    SourceTab(SourceFiles files, AsyncLoader loader) {
        this.files = files;
        this.loader = loader;
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
        return LAST;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        SourcePane pane = new SourcePane();
        String wanted = query.getSingleParameter(FILE).orElse("function.yaml");
        loader.load(UI.getCurrent(), () -> source(function.folder(), wanted), pane::show);
        return pane;
    }

    private Optional<Source> source(String folder, String wanted) {
        List<String> paths = files.of(folder);
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(
                        folder,
                        paths,
                        new Source.OpenFile(wanted, files.text(folder, wanted)),
                        files.commits(folder, COMMITS),
                        files.cloneAddress()));
    }
}
