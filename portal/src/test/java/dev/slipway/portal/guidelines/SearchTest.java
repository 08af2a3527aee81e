package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.guidelines.SearchHit.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private final Documents documents = new ManualDocumentFiles()
            .document("guide", """
                    # Functions

                    An opening about panics.

                    ## Errors and panics

                    A panic is caught.

                    ## Building

                    ```bash
                    cargo tree --duplicates
                    ```
                    """)
            .document("decisions/0001-why", "# Why\n\nBecause a *panic* must not end the process.\n")
            .open();

    @Test
    void putsHeadingsBeforeText() {
        assertThat(documents.search("panic"))
                .extracting(SearchHit::address)
                .containsExactly(
                        "guidelines/guide#errors-and-panics", "guidelines/guide", "guidelines/decisions/0001-why");
    }

    @Test
    void findsCode() {
        assertThat(documents.search("tree --duplicates")).singleElement().satisfies(hit -> {
            assertThat(hit.heading()).isEqualTo("Building");
            assertThat(hit.document()).isEqualTo("Functions");
        });
    }

    @Test
    void wantsEveryWordInOneSection() {
        assertThat(documents.search("panic process"))
                .extracting(SearchHit::address)
                .containsExactly("guidelines/decisions/0001-why");
        assertThat(documents.search("panic elephant")).isEmpty();
    }

    @Test
    void marksWhatMatchesWhateverItsCase() {
        List<Piece> excerpt = documents.search("PROCESS panic").getFirst().excerpt();

        assertThat(excerpt).filteredOn(Piece::match).extracting(Piece::text).containsExactly("panic", "process");
        assertThat(excerpt.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("Because a panic must not end the process.");
    }

    @Test
    void cutsLongTextAroundTheFirstMatch() {
        String filler = "lorem ipsum ".repeat(100);
        Documents lengthy = new ManualDocumentFiles()
                .document("long", "# L\n\n" + filler + "needle " + filler)
                .open();

        String excerpt = lengthy.search("needle").getFirst().excerpt().stream()
                .map(Piece::text)
                .collect(Collectors.joining());

        assertThat(excerpt).startsWith("… ").endsWith(" …").contains("needle").hasSizeLessThan(260);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void findsNothingForNoWords(String query) {
        assertThat(documents.search(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a-z", "*", "\\E", "panic |"})
    void takesSignsAsTheyStand(String query) {
        assertThat(documents.search(query)).isEmpty();
    }
}
