package dev.slipway.portal.guidelines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents and data files that a test writes by hand. */
final class ManualDocumentFiles implements DocumentFiles {
    private final Map<DocumentPath, String> documents = new LinkedHashMap<>();
    private final Map<String, String> data = new LinkedHashMap<>();

    ManualDocumentFiles document(String path, String markdown) {
        documents.put(new DocumentPath(path), markdown);
        return this;
    }

    ManualDocumentFiles data(String path, String text) {
        data.put(path, text);
        return this;
    }

    Documents open() {
        return new Documents(this, new Charts(this));
    }

    @Override
    public Map<DocumentPath, String> documents() {
        return documents;
    }

    @Override
    public Optional<String> data(String path) {
        return Optional.ofNullable(data.get(path));
    }
}
