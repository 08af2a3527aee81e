package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One function: its header, and the tabs that the modules have for it, each with an address of its own. */
@Route("functions/:function/:tab?")
@PermitAll
class FunctionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final Functions functions;
    private final SourceFiles files;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final List<FunctionTab> tabs;
    private final AsyncPane<FunctionPage> pane;
    private String name = "";
    private String tab = "";
    private QueryParameters query = QueryParameters.empty();

    /** What is shown: the function, and the text of a manifest that cannot be read. */
    record FunctionPage(CatalogEntry entry, String brokenManifest) {}

    FunctionView(Functions functions, SourceFiles files, AsyncLoader loader, List<FunctionTab> tabs) {
        super("", "");
        this.functions = functions;
        this.files = files;
        this.loader = loader;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(FunctionTab::order))
                .toList();
        this.pane = new AsyncPane<>(this::page, this::unknown);
        pane.addClassName("function-page");
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        name = event.getRouteParameters().get("function").orElse("");
        tab = event.getRouteParameters().get("tab").orElse("");
        query = event.getLocation().getQueryParameters();
        head(name);
        loader.load(UI.getCurrent(), loads, this::find, this::show);
    }

    @Override
    public String getPageTitle() {
        return name
                + tabs.stream()
                        .filter(known -> known.id().equals(tab))
                        .map(known -> " · " + known.label())
                        .findFirst()
                        .orElse("")
                + " · Slipway";
    }

    void show(AsyncState<FunctionPage> state) {
        pane.show(state);
    }

    private Optional<FunctionPage> find() {
        return functions.find(name).map(entry -> switch (entry) {
            case CatalogEntry.Readable readable -> new FunctionPage(readable, "");
            case CatalogEntry.Unreadable broken ->
                new FunctionPage(
                        broken, files.text(broken.folder(), "function.yaml").orElse(""));
        });
    }

    private Component page(FunctionPage page) {
        return switch (page.entry()) {
            case CatalogEntry.Readable function -> {
                head(function.folder(), new Span(Words.line(function.manifest())));
                yield readable(function);
            }
            case CatalogEntry.Unreadable broken -> {
                head(broken.folder(), new Span("Its manifest cannot be read"));
                yield new BrokenManifest(broken, page.brokenManifest(), files.cloneAddress());
            }
        };
    }

    private Component readable(CatalogEntry.Readable function) {
        Optional<FunctionTab> chosen = tabs.stream()
                .filter(known -> tab.isEmpty() || known.id().equals(tab))
                .findFirst();
        Div content =
                new Div(chosen.map(known -> known.content(function, query)).orElseGet(() -> noTab(function)));
        content.addClassName("function-content");
        Div page = new Div(new FunctionTabs(function.folder(), tabs, chosen.map(FunctionTab::id)), content);
        page.addClassName("stack");
        return page;
    }

    private Component noTab(CatalogEntry.Readable function) {
        return new EmptyState(
                "There is no tab \"" + tab + "\".",
                "It may have been renamed, or belongs to a part of the portal that is switched off.",
                new Anchor("functions/" + function.folder(), "Open the overview"));
    }

    private EmptyState unknown() {
        return new EmptyState(
                "There is no function \"" + name + "\".",
                "The newest commit of the catalog has no folder functions/" + name + ".",
                new Anchor("functions", "Open all functions"));
    }
}
