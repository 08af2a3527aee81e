package dev.slipway.portal.guidelines;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All sections of all documents, for modules that keep something beside them, such as the search's index. */
@Component
public class DocumentSections {
    private final SingletonSupplier<List<Section>> sections;

    DocumentSections(DocumentFiles files) {
        this.sections = SingletonSupplier.of(() -> new Library(files).sections());
    }

    /** In the order of reading. */
    public List<Section> all() {
        return sections.obtain();
    }
}
