package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents in the portal's jar: each can be read, and figures computed from shipped data are what they say. */
class ShippedDocumentsTest {
    private static final PackedDocumentFiles FILES = new PackedDocumentFiles();
    private static final Documents DOCUMENTS = new Documents(FILES);
    private static final int[] SIZES = {128, 256, 512, 1024, 2048, 3008};

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

    @ParameterizedTest
    @CsvSource({
        "128, 256, × 1.92, 4",
        "128, 512, × 2.98, 35",
        "512, 1024, × 1.34, 50",
        "1024, 2048, × 1.11, 81",
        "2048, 3008, × 0.97, 49"
    })
    void sayOfMemoryWhatTheCurvesSay(int from, int to, String speedUp, int dearer) {
        List<JsonNode> curves = StreamSupport.stream(curves().spliterator(), false)
                .filter(curve -> Arrays.equals(
                        curve.path("mem")
                                .valueStream()
                                .mapToInt(JsonNode::asInt)
                                .toArray(),
                        SIZES))
                .toList();

        assertThat(curves).hasSize(22);
        assertThat("× %.2f"
                        .formatted(median(
                                curves.stream().mapToDouble(curve -> at(curve, "ms", from) / at(curve, "ms", to)))))
                .isEqualTo(speedUp);
        assertThat(Math.round(100
                        * (median(curves.stream().mapToDouble(curve -> at(curve, "usd", to) / at(curve, "usd", from)))
                                - 1)))
                .isEqualTo(dearer);
        assertThat(FILES.documents().get(new DocumentPath("rust-lambda-guidelines")))
                .contains("| %d → %d MB | %s | + %d %% |".formatted(from, to, speedUp, dearer));
    }

    private static DocumentPage page(String path) {
        return ((DocumentLookup.Found) DOCUMENTS.find(path)).page();
    }

    private static JsonNode curves() {
        return JsonMapper.builder()
                .build()
                .readTree(FILES.data("data/power-tuning-curves.json").orElseThrow());
    }

    private static double at(JsonNode curve, String field, int size) {
        int position = IntStream.range(0, SIZES.length)
                .filter(i -> SIZES[i] == size)
                .findFirst()
                .orElseThrow();
        return curve.path(field).path(position).asDouble();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
