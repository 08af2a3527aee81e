package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.guidelines.CatalogDocuments;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.List;
import java.util.Optional;

/** The document of the catalog, and the version of it, in the address of its page. */
@org.springframework.stereotype.Component
class CatalogDocumentNames implements AddressedNames {
    private final CatalogDocuments documents;

    CatalogDocumentNames(CatalogDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Class<? extends Component> view() {
        return CatalogDocumentView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        String path = names.get(CatalogDocumentView.PATH).orElse("");
        String version = query.getSingleParameter(CatalogDocumentView.VERSION).orElse("");
        if (documents.holds(path, version)) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return Optional.of(new NothingThere(
                    "This address names no document of the catalog.",
                    "The guidelines list all of them.",
                    List.of(),
                    DocumentNames.ALL));
        }
        return Optional.of(
                documents.holds(path, "")
                        ? new NothingThere(
                                        "version",
                                        version,
                                        "The document is there, but not at this version: a branch may have been merged and deleted, "
                                                + "and a commit is named by all of its digits.",
                                        DocumentNames.ALL)
                                .near(List.of(new NothingThere.Place("the newest one", "guidelines/catalog/" + path)))
                        : DocumentNames.near(
                                new NothingThere(
                                        "document",
                                        path,
                                        "The catalog's documents are the README of each folder, and what stands in folders docs. "
                                                + "It may have been renamed or removed.",
                                        DocumentNames.ALL),
                                path,
                                documents.all()));
    }
}
