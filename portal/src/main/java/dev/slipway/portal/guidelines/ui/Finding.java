package dev.slipway.portal.guidelines.ui;

import dev.slipway.portal.guidelines.DocumentSummary;
import dev.slipway.portal.guidelines.SearchHit;
import java.util.List;

/** What the list page shows: all documents, or what a search has found. */
sealed interface Finding {

    boolean isEmpty();

    /** All documents. */
    record All(List<DocumentSummary> documents) implements Finding {
        @Override
        public boolean isEmpty() {
            return documents.isEmpty();
        }
    }

    /** Sections that match, best first. */
    record Hits(List<SearchHit> hits) implements Finding {
        @Override
        public boolean isEmpty() {
            return hits.isEmpty();
        }
    }
}
