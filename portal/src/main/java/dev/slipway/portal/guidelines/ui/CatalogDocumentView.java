package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.guidelines.CatalogDocument;
import dev.slipway.portal.guidelines.CatalogDocuments;
import dev.slipway.portal.guidelines.DocumentVersion;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;

/** One document of the catalog, at the version that its address names. */
@Route("guidelines/catalog/:path*")
@PermitAll
class CatalogDocumentView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String VERSION = "version";

    private final CatalogDocuments documents;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<CatalogDocument> pane = new AsyncPane<>(this::content, this::missing);
    private String path = "";
    private String version = "";
    private String title = "";

    CatalogDocumentView(CatalogDocuments documents, AsyncLoader loader) {
        super("", "");
        this.documents = documents;
        this.loader = loader;
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getRouteParameters().get("path").orElse("");
        version = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(VERSION)
                .orElse("");
        title = documents
                .find(path, version)
                .map(found -> found.page().summary().title())
                .orElse("No such document");
        head(title, new Anchor("guidelines", "All guidelines"));
        if (isAttached()) {
            load();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Slipway";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    void show(AsyncState<CatalogDocument> state) {
        pane.show(state);
    }

    private void load() {
        String wanted = path;
        String at = version;
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> documents.find(wanted, at), this::show));
    }

    private Component content(CatalogDocument document) {
        Div content = new Div(versions(document), new DocumentPane(document.page()));
        content.addClassName("stack");
        return content;
    }

    private static Component versions(CatalogDocument document) {
        Select<DocumentVersion> versions = new Select<>();
        versions.setLabel("Version");
        versions.setItemLabelGenerator(DocumentVersion::label);
        versions.setItems(document.versions());
        document.versions().stream()
                .filter(each -> each.name().equals(document.version().name()))
                .findFirst()
                .ifPresent(versions::setValue);
        versions.addValueChangeListener(change -> versions.getUI()
                .ifPresent(ui -> ui.navigate(document.page().summary().path().address()
                        + change.getValue().query())));
        versions.addClassName("document-version");
        return versions;
    }

    private EmptyState missing() {
        return new EmptyState(
                "There is no document “" + path + "”"
                        + (version.isEmpty() ? "." : " at the version “" + version + "”."),
                "It may have been renamed or removed, or the version is gone. Look through all documents, or search.",
                new Anchor("guidelines", "Open the guidelines"));
    }
}
