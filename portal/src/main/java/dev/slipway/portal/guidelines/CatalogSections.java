package dev.slipway.portal.guidelines;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Cuts documents of the catalog into sections, for modules that keep something beside them, such as the search's index. */
public final class CatalogSections {
    private CatalogSections() {}

    /** The document that a file of the catalog is, by its path; nothing where it is none. */
    public static Optional<DocumentPath> document(String path) {
        return CatalogFiles.document(path);
    }

    /** The sections of a document, none where it is longer than those that are shown. */
    public static List<Section> of(DocumentPath document, byte[] content) {
        return content.length > CatalogFiles.LONGEST_DOCUMENT
                ? List.of()
                : Sections.of(new ParsedDocument(document, new String(content, StandardCharsets.UTF_8)));
    }
}
