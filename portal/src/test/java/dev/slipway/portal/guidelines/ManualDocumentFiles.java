package dev.slipway.portal.guidelines;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents and data files that a test writes by hand. */
final class ManualDocumentFiles implements DocumentFiles {
    private final Map<DocumentPath, String> documents = new LinkedHashMap<>();
    private final Set<String> images = new HashSet<>();
    private final Map<String, String> data = new LinkedHashMap<>();

    ManualDocumentFiles document(String path, String markdown) {
        documents.put(new DocumentPath(path), markdown);
        return this;
    }

    ManualDocumentFiles data(String path, String text) {
        data.put(path, text);
        return this;
    }

    ManualDocumentFiles withImage(String... paths) {
        images.addAll(List.of(paths));
        return this;
    }

    Documents open() {
        return new Documents(this);
    }

    @Override
    public Map<DocumentPath, String> documents() {
        return documents;
    }

    @Override
    public Optional<String> data(String path) {
        return Optional.ofNullable(data.get(path));
    }

    @Override
    public Set<String> images() {
        return images;
    }

    @Override
    public Optional<byte[]> image(String path) {
        return images.contains(path) ? Optional.of(new byte[] {1}) : Optional.empty();
    }

    @Override
    public Optional<LastChange> lastChange(DocumentPath document) {
        return Optional.empty();
    }
}
