package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.guidelines.DocumentLookup;
import dev.slipway.portal.guidelines.DocumentSummary;
import dev.slipway.portal.guidelines.Documents;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The document in the address of its page. */
@org.springframework.stereotype.Component
class DocumentNames implements AddressedNames {
    static final NothingThere.Place ALL = new NothingThere.Place("Open the guidelines", "guidelines");

    private final Documents documents;

    DocumentNames(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Class<? extends Component> view() {
        return DocumentView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        String path = DocumentView.path(names);
        return switch (documents.find(path)) {
            case DocumentLookup.Found found -> Optional.empty();
            case DocumentLookup.NotFound missing ->
                Optional.of(near(
                        new NothingThere("document", path, "It may have been renamed.", ALL), path, documents.all()));
        };
    }

    /** With the documents of like paths, each under its title. */
    static NothingThere near(NothingThere missing, String path, List<DocumentSummary> known) {
        var byPath = known.stream()
                .collect(Collectors.toMap(
                        document -> document.path().value(), Function.identity(), (first, second) -> first));
        return missing.near(missing.near(path, byPath.keySet(), name -> name).near().stream()
                .flatMap(place -> Optional.ofNullable(byPath.get(place.label())).stream())
                .map(document ->
                        new NothingThere.Place(document.title(), document.path().address()))
                .toList());
    }
}
