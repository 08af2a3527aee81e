package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentImagesTest {
    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private DocumentImages images;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(
                folder,
                Map.of(
                        "docs/runbook.md", "# Runbook",
                        "docs/orders.csv", "month,web\n1,100\n",
                        "docs/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        images = new DocumentImages(
                catalog.source(),
                new CatalogFiles(catalog.source()),
                new ManualDocumentFiles().withImage("images/tour.png"));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void areGivenOutOfAShortListOfTypesOnly() {
        String commit = catalog.source().tip().value();

        assertThat(images.ofCatalog(commit, "docs/flow.svg"))
                .isInstanceOfSatisfying(
                        DocumentImage.Found.class,
                        found -> assertThat(found.mediaType()).isEqualTo("image/svg+xml"));
        for (String path :
                new String[] {"docs/runbook.md", "docs/orders.csv", "../x.png", "docs/../docs/flow.svg", "docs/none.png"
                }) {
            assertThat(images.ofCatalog(commit, path)).as(path).isInstanceOf(DocumentImage.NotFound.class);
        }
        assertThat(images.ofCatalog("main", "docs/flow.svg")).isInstanceOf(DocumentImage.NotFound.class);
        assertThat(images.ofCatalog("0".repeat(40), "docs/flow.svg")).isInstanceOf(DocumentImage.NotFound.class);
        assertThat(images.ofRelease("images/tour.png")).isInstanceOf(DocumentImage.Found.class);
        assertThat(images.ofRelease("data/questions.json")).isInstanceOf(DocumentImage.NotFound.class);
    }

    @Test
    void areRefusedWhereTheyAreTooLarge() {
        CommitId commit = catalog.write("docs/huge.png", "x".repeat(5 * 1024 * 1024 + 1));

        assertThat(images.ofCatalog(commit.value(), "docs/huge.png")).isInstanceOf(DocumentImage.TooLarge.class);
    }
}
