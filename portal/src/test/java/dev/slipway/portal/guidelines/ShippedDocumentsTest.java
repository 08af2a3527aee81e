package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents in the portal's jar: each can be read, and is found by what people look for. */
class ShippedDocumentsTest {
    private static final PackedDocumentFiles FILES = new PackedDocumentFiles();
    private static final Documents DOCUMENTS = new Documents(FILES);

    @Test
    void canAllBeReadWithTheirCharts() {
        assertThat(DOCUMENTS.all())
                .extracting(document -> document.path().value())
                .contains("rust-lambda-guidelines", "operations", "decisions/0001-modules-and-arrows", "data/README");
        assertThat(DOCUMENTS.all()).allSatisfy(document -> {
            DocumentPage page = page(document.path().value());
            assertThat(document.title()).isNotBlank();
            assertThat(page.blocks()).isNotEmpty().noneMatch(Block.Broken.class::isInstance);
        });
        assertThat(page("rust-lambda-guidelines").blocks())
                .filteredOn(Block.Drawing.class::isInstance)
                .hasSize(2);
    }

    @Test
    void listsGuidesBeforeWhatStandsInFolders() {
        assertThat(DOCUMENTS.all())
                .extracting(document -> document.path().folder().isEmpty())
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        assertThat(DOCUMENTS.all().getFirst().path().value()).isEqualTo("rust-lambda-guidelines");
    }

    @ParameterizedTest
    @CsvSource({
        "memory chart, guidelines/rust-lambda-guidelines#memory-tuning",
        "AWS_LC_SYS_NO_JITTER_ENTROPY, guidelines/rust-lambda-guidelines#cold-starts",
        "no sandbox, guidelines/decisions/0005-the-local-cloud-is-no-sandbox"
    })
    void areFoundByWhatPeopleLookFor(String query, String address) {
        assertThat(DOCUMENTS.search(query)).extracting(SearchHit::address).contains(address);
    }

    private static DocumentPage page(String path) {
        return ((DocumentLookup.Found) DOCUMENTS.find(path)).page();
    }
}
