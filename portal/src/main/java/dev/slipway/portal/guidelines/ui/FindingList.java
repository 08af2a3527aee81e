package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.guidelines.DocumentSummary;
import dev.slipway.portal.guidelines.SearchHit;
import dev.slipway.portal.guidelines.SearchHit.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents by folder, or sections that match a search with the matches marked. */
final class FindingList extends Div {
    /** Folders below {@code docs} in the order of the list; others follow under their own name. */
    private enum Folder {
        GUIDES("", "Guides"),
        DECISIONS("decisions", "Decisions"),
        DATA("data", "Data");

        private final String name;
        private final String label;

        Folder(String name, String label) {
            this.name = name;
            this.label = label;
        }
    }

    FindingList(Finding finding) {
        addClassName("stack");
        switch (finding) {
            case Finding.All all -> {
                addFolders(all.documents());
                new CatalogList(all.catalog()).cards().forEach(this::add);
            }
            case Finding.Hits hits -> {
                addHits("Guidelines", hits.hits());
                addHits("Catalog", hits.catalog());
            }
        }
    }

    private void addFolders(List<DocumentSummary> documents) {
        Map<String, List<DocumentSummary>> folders = documents.stream()
                .collect(Collectors.groupingBy(
                        document -> document.path().folder(), LinkedHashMap::new, Collectors.toList()));
        for (Folder known : Folder.values()) {
            Optional.ofNullable(folders.remove(known.name)).ifPresent(inside -> addFolder(known.label, inside));
        }
        folders.forEach(this::addFolder);
    }

    private void addFolder(String label, List<DocumentSummary> documents) {
        Div card = card(new H2(label));
        documents.forEach(document -> card.add(entry(document.path().address(), document.title(), opening(document))));
        add(card);
    }

    private void addHits(String where, List<SearchHit> hits) {
        if (hits.isEmpty()) {
            return;
        }
        Div card = card(new H2(where + ": " + (hits.size() == 1 ? "1 section" : hits.size() + " sections")));
        for (SearchHit hit : hits) {
            Paragraph excerpt = new Paragraph();
            hit.excerpt().forEach(piece -> excerpt.add(piece(piece)));
            Div entry = entry(hit.address(), hit.heading(), excerpt);
            if (!hit.heading().equals(hit.document())) {
                Span document = new Span(hit.document());
                document.addClassName("muted");
                entry.addComponentAtIndex(1, document);
            }
            card.add(entry);
        }
        add(card);
    }

    static Div card(H2 heading) {
        Div card = new Div(heading);
        card.addClassName("card");
        return card;
    }

    static Div entry(String address, String title, Component text) {
        text.addClassNames("muted");
        Div entry = new Div(new Anchor(address, title), text);
        entry.addClassName("guideline-entry");
        return entry;
    }

    static Paragraph opening(DocumentSummary document) {
        return new Paragraph(document.opening());
    }

    private static Component piece(Piece piece) {
        if (!piece.match()) {
            return new Text(piece.text());
        }
        HtmlComponent mark = new HtmlComponent("mark");
        mark.getElement().setText(piece.text());
        return mark;
    }
}
