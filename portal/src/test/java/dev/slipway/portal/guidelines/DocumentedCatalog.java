package dev.slipway.portal.guidelines;

import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A real catalog with documents of each kind, and the documents that become of it. */
final class DocumentedCatalog implements AutoCloseable {
    static final String README = "functions/orders-api/README";

    final TemporaryCatalog catalog;
    final CatalogDocuments documents;

    DocumentedCatalog(Path folder) {
        catalog = TemporaryCatalog.in(
                folder,
                Map.of(
                        "README.md", "# The catalog",
                        "docs/runbook.md", "# Runbook\n\nSee [orders](../functions/orders-api/README.md#start).",
                        "docs/deep/er/note.md", "# Deep",
                        "docs/orders.csv", "month,web\n1,100\n",
                        "docs/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "functions/orders-api/README.md", "# orders-api\n\n## Start\n\nAccepts an order.",
                        "functions/orders-api/src/handler.rs", "// code",
                        "functions/orders-api/function.yaml", "name: orders-api",
                        ".agents/skills/x/README.md", "# For machines",
                        "functions/orders-api/AGENTS.md", "# For machines"));
        documents = TestDocuments.of(catalog.source());
    }

    /** The page of a document that is there. */
    DocumentPage page(String path, String version) {
        return documents.find(path, version).map(CatalogDocument::page).orElseThrow();
    }

    /** All prose of a document that is there. */
    String html(String path, String version) {
        return Optional.of(page(path, version)).stream()
                .flatMap(page -> page.blocks().stream())
                .filter(Block.Prose.class::isInstance)
                .map(block -> ((Block.Prose) block).html())
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        catalog.close();
    }
}
