package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.Isolated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts documents of the catalog into sections, for modules that keep something beside them, such as the search's index. */
public final class CatalogSections {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogSections.class);

    private CatalogSections() {}

    /** The document that a file of the catalog is, by its path; nothing where it is none. */
    public static Optional<DocumentPath> document(String path) {
        return CatalogFiles.document(path);
    }

    /** The sections of a document, none where it is longer than those that are shown, or cannot be read. */
    public static List<Section> of(DocumentPath document, byte[] content) {
        return content.length > CatalogFiles.LONGEST_DOCUMENT
                ? List.of()
                : cut(document, () -> new ParsedDocument(document, new String(content, StandardCharsets.UTF_8)))
                        .sections();
    }

    /** A document in sections; one that cannot be read is called as its file and has none. */
    static Cut cut(DocumentPath document, Supplier<ParsedDocument> content) {
        return Isolated.call(
                () -> {
                    ParsedDocument parsed = content.get();
                    return new Cut(parsed.summary(), Sections.of(parsed));
                },
                e -> {
                    LOG.warn("{} cannot be read, so the search does not know it", document.file(), e);
                    return new Cut(DocumentSummary.ofFile(document), List.of());
                });
    }

    /** What a document is called, and what stands under each of its headings. */
    record Cut(DocumentSummary summary, List<Section> sections) {}
}
