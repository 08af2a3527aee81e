package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.guidelines.DocumentSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Documents of the catalog: its own in the open, those of its functions behind a line that opens. */
final class CatalogList {
    private static final String FUNCTIONS = "functions/";
    private static final int MOST = 200;

    private final List<DocumentSummary> documents;

    CatalogList(List<DocumentSummary> documents) {
        this.documents = documents;
    }

    List<Component> cards() {
        Map<Boolean, List<DocumentSummary>> ofFunctions = documents.stream()
                .collect(Collectors.partitioningBy(
                        document -> document.path().value().startsWith(FUNCTIONS)));
        List<Component> cards = new ArrayList<>();
        List<DocumentSummary> own = ofFunctions.getOrDefault(false, List.of());
        if (!own.isEmpty()) {
            cards.add(entries(FindingList.card(new H2("Catalog")), own));
        }
        List<DocumentSummary> functions = ofFunctions.getOrDefault(true, List.of());
        if (!functions.isEmpty()) {
            NativeDetails details = new NativeDetails(
                    new H2("Functions of the catalog (" + functions.size() + ")"), entries(new Div(), functions));
            details.setOpen(functions.size() <= 10);
            Div card = new Div(details);
            card.addClassName("card");
            cards.add(card);
        }
        return cards;
    }

    private static Div entries(Div into, List<DocumentSummary> documents) {
        Map<String, Integer> titles = new LinkedHashMap<>();
        documents.forEach(document -> titles.merge(document.title(), 1, Integer::sum));
        documents.stream()
                .limit(MOST)
                .map(document -> FindingList.entry(
                        document.path().address(),
                        titles.getOrDefault(document.title(), 0) > 1
                                ? document.title() + " (" + document.path().value() + ")"
                                : document.title(),
                        FindingList.opening(document)))
                .forEach(into::add);
        if (documents.size() > MOST) {
            into.add(new Paragraph("And " + (documents.size() - MOST) + " more: the search above finds them."));
        }
        return into;
    }
}
