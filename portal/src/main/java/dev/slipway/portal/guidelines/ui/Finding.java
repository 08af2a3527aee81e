package dev.slipway.portal.guidelines.ui;

import dev.slipway.portal.guidelines.DocumentSummary;
import dev.slipway.portal.guidelines.SearchHit;
import java.util.List;

/** What the list page shows: all documents, or what a search has found. */
sealed interface Finding {

    boolean isEmpty();

    /** All documents: those of the release, and those of the catalog. */
    record All(List<DocumentSummary> documents, List<DocumentSummary> catalog) implements Finding {
        @Override
        public boolean isEmpty() {
            return documents.isEmpty() && catalog.isEmpty();
        }
    }

    /** Sections that match, best first, of the release's documents and of the catalog's. */
    record Hits(List<SearchHit> hits, List<SearchHit> catalog) implements Finding {
        @Override
        public boolean isEmpty() {
            return hits.isEmpty() && catalog.isEmpty();
        }
    }
}
