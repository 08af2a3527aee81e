package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** A function's page: what it is in one line, and its tabs, each with its own address. */
@Route("functions/:function/:tab?")
@PermitAll
class FunctionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final Functions functions;
    private final SourceFiles files;
    private final List<FunctionTab> tabs;
    private String title = "Function";

    FunctionView(Functions functions, SourceFiles files, List<FunctionTab> tabs) {
        super("Function", "");
        this.functions = functions;
        this.files = files;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(FunctionTab::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String folder = event.getRouteParameters().get("function").orElse("");
        title = folder;
        CatalogEntry entry = functions.find(folder).orElseThrow(NotFoundException::new);
        switch (entry) {
            case CatalogEntry.Readable readable -> show(readable, event);
            case CatalogEntry.Unreadable unreadable -> {
                head(folder, new Span("Its function.yaml cannot be read. The other functions are not affected."));
                add(new UnreadableManifest(
                        unreadable, files.text(folder, Manifest.FILE_NAME).orElse("")));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Slipway";
    }

    private void show(CatalogEntry.Readable function, BeforeEnterEvent event) {
        String wanted =
                event.getRouteParameters().get("tab").orElse(tabs.getFirst().id());
        FunctionTab chosen =
                tabs.stream().filter(tab -> tab.id().equals(wanted)).findFirst().orElseThrow(NotFoundException::new);
        head(function.folder(), new Span(line(function.manifest())));
        title = function.folder() + " · " + chosen.label();
        add(
                new TabLinks(function.folder(), tabs, chosen),
                chosen.content(function, event.getLocation().getQueryParameters()));
    }

    private static String line(Manifest manifest) {
        return String.join(
                " · ",
                manifest.trigger().summary(),
                manifest.owner().value(),
                manifest.architecture().keyword(),
                manifest.memory().toString(),
                "template " + manifest.template().name() + " "
                        + manifest.template().version());
    }
}
