package dev.slipway.portal.guidelines;

import java.util.List;

/**
 * A document of the catalog at a version.
 *
 * @param versions that it can be read at, this one among them: branches, and the newest commits that changed it
 */
public record CatalogDocument(DocumentPage page, DocumentVersion version, List<DocumentVersion> versions) {

    public CatalogDocument {
        versions = List.copyOf(versions);
    }
}
