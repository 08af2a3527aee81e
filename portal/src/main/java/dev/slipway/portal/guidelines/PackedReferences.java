package dev.slipway.portal.guidelines;

import java.util.Optional;
import java.util.Set;

/** References between the documents that a release brings; files of the repository beside them are not shown. */
record PackedReferences(DocumentPath from, Set<DocumentPath> documents, Set<String> images) implements References {
    /** Where images of these documents are given out. */
    static final String IMAGES = "documents/";

    @Override
    public Optional<String> page(String file) {
        return from.linkedBy(file).filter(documents::contains).map(DocumentPath::address);
    }

    @Override
    public Optional<String> image(String file) {
        return from.below(file).filter(images::contains).map(path -> IMAGES + path);
    }

    @Override
    public String here() {
        return from.address();
    }
}
