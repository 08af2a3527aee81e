package dev.slipway.portal.guidelines;

import dev.slipway.portal.security.SignedInOnly;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The documents that the portal shows beside the work. */
@Service
@SignedInOnly
public class Documents {
    private final SingletonSupplier<Library> library;

    Documents(DocumentFiles files) {
        this.library = SingletonSupplier.of(() -> new Library(files));
    }

    /** All documents, those at the top first, then folder by folder. */
    public List<DocumentSummary> all() {
        return library.obtain().summaries();
    }

    /** The document at a path below {@code docs}, without {@code .md}. */
    public DocumentLookup find(String path) {
        return library.obtain()
                .page(path)
                .<DocumentLookup>map(DocumentLookup.Found::new)
                .orElseGet(() -> new DocumentLookup.NotFound(path));
    }

    /** At most 50 sections that hold every word of the query, in text, code or heading; best first. */
    public List<SearchHit> search(String query) {
        return library.obtain().search(query);
    }
}
