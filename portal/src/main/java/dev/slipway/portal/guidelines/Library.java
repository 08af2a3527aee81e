package dev.slipway.portal.guidelines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents, rendered and cut into sections once. */
final class Library {
    private final Map<DocumentPath, DocumentPage> pages = new LinkedHashMap<>();
    private final SectionSearch search;
    private final List<Section> sections = new ArrayList<>();

    Library(DocumentFiles files) {
        Charts charts = new Charts(files);
        Map<DocumentPath, String> documents = files.documents();
        documents.forEach((path, markdown) -> {
            ParsedDocument document = new ParsedDocument(path, markdown);
            sections.addAll(Sections.of(document));
            pages.put(
                    path,
                    Rendering.page(document, new PackedReferences(path, documents.keySet(), files.images()), charts)
                            .changed(files.lastChange(path)));
        });
        this.search = new SectionSearch(sections);
    }

    List<DocumentSummary> summaries() {
        return pages.values().stream().map(DocumentPage::summary).toList();
    }

    Optional<DocumentPage> page(String path) {
        return DocumentPath.of(path).map(pages::get);
    }

    /** All sections, document by document. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    List<SearchHit> search(String query) {
        return search.find(query);
    }
}
