package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.guidelines.CatalogDocument;
import dev.slipway.portal.guidelines.CatalogDocuments;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.DocumentVersion;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One document of the catalog, at the version that its address names. */
@Route("guidelines/catalog/:path*")
@PermitAll
class CatalogDocumentView extends ReadingView<CatalogDocument> {
    static final String PATH = "path";
    static final String VERSION = "version";

    private final CatalogDocuments documents;
    private String path = "";
    private String version = "";

    CatalogDocumentView(CatalogDocuments documents, AsyncLoader loader) {
        super(loader);
        this.documents = documents;
    }

    @Override
    Optional<CatalogDocument> find(BeforeEnterEvent event) {
        path = event.getRouteParameters().get(PATH).orElse("");
        version = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(VERSION)
                .orElse("");
        return documents.find(path, version);
    }

    @Override
    DocumentPage page(CatalogDocument document) {
        return document.page();
    }

    @Override
    Component content(CatalogDocument document) {
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

    @Override
    EmptyState missing() {
        return new EmptyState(
                "There is no document “" + path + "”"
                        + (version.isEmpty() ? "." : " at the version “" + version + "”."),
                "It may have been renamed or removed, or the version is gone. Look through all documents, or search.",
                new Anchor("guidelines", "Open the guidelines"));
    }
}
