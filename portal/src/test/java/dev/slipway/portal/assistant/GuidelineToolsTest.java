package dev.slipway.portal.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.assistant.GuidelineTools.Section;
import dev.slipway.portal.guidelines.TestDocuments;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import jakarta.validation.Validation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant finds what the portal brings and what people wrote into the catalog. */
class GuidelineToolsTest {
    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private GuidelineTools tools;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(
                folder,
                Map.of(
                        "functions/refunds-api/README.md", "# refunds-api\n\nPays an order back, memory included.",
                        "docs/runbook.md", "# Runbook\n\nWhat to do when refunds wait."));
        tools = new GuidelineTools(
                new Answering(Validation.buildDefaultValidatorFactory().getValidator()),
                TestDocuments.one("guide", "# Guide\n\n## Memory\n\nMemory buys CPU.\n\n## Again\n\nMemory again."),
                TestDocuments.of(catalog.source()));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void findsReadmesAndFoldersDocs() {
        assertThat(tools.search("refunds").sections())
                .extracting(Section::address)
                .containsExactlyInAnyOrder(
                        "guidelines/catalog/functions/refunds-api/README", "guidelines/catalog/docs/runbook");
        assertThat(tools.search("pays order back").sections())
                .extracting(Section::excerpt)
                .containsExactly("Pays an order back, memory included.");
    }

    @Test
    void takesTheGuidelinesAndTheCatalogInTurn() {
        assertThat(tools.search("memory").sections())
                .extracting(Section::document)
                .containsExactly("Guide", "refunds-api", "Guide");
    }

    @Test
    void findsNothingWhereNothingHoldsTheWords() {
        assertThat(tools.search("unheard of").sections()).isEmpty();
    }
}
