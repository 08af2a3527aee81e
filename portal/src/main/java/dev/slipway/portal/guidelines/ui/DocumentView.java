package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.guidelines.DocumentLookup;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.Documents;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One document with its table of contents; each heading has its own address. */
@Route("guidelines/:first/:second?")
@PermitAll
class DocumentView extends ReadingView<DocumentPage> {
    private final Documents documents;
    private String path = "";

    DocumentView(Documents documents, AsyncLoader loader) {
        super(loader);
        this.documents = documents;
    }

    @Override
    Optional<DocumentPage> find(BeforeEnterEvent event) {
        path = path(event.getRouteParameters());
        return switch (documents.find(path)) {
            case DocumentLookup.Found found -> Optional.of(found.page());
            case DocumentLookup.NotFound missing -> Optional.empty();
        };
    }

    /** The path of the document that an address names. */
    static String path(RouteParameters names) {
        return Stream.of("first", "second")
                .flatMap(name -> names.get(name).stream())
                .collect(Collectors.joining("/"));
    }

    @Override
    DocumentPage page(DocumentPage document) {
        return document;
    }

    @Override
    Component content(DocumentPage document) {
        return new DocumentPane(document);
    }

    @Override
    EmptyState missing() {
        return new EmptyState(
                "There is no document “" + path + "”.",
                "It may have been renamed. Search for a word of it, or look through all documents.",
                new Anchor("guidelines", "Open the guidelines"));
    }
}
