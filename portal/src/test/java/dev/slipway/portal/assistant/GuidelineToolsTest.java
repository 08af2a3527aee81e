package dev.slipway.portal.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.assistant.GuidelineTools.Found;
import dev.slipway.portal.assistant.GuidelineTools.Section;
import dev.slipway.portal.search.Coverage;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.ManualSearch;
import dev.slipway.portal.search.Piece;
import dev.slipway.portal.search.SearchResult;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An assistant finds what the portal brings and what people wrote into the catalog, and nothing else. */
class GuidelineToolsTest {
    private final ManualSearch search = new ManualSearch()
            .knows(EntryKind.DOCUMENT, "Memory", "guidelines/guide#memory")
            .knows(EntryKind.DOCUMENT, "Memory of refunds-api", "guidelines/catalog/functions/refunds-api/README")
            .knows(EntryKind.DECISION, "Memory is proposed, not set", "guidelines/decisions/0001-memory")
            .knows(EntryKind.AUDIT, "Memory changed", "audit")
            .knows(EntryKind.FUNCTION, "memory-api", "functions/memory-api");
    private final GuidelineTools tools = new GuidelineTools(
            new Answering(Validation.buildDefaultValidatorFactory().getValidator()), search.open());

    @Test
    void takesDocumentsAndDecisionsInTurn() {
        assertThat(tools.search("memory").sections())
                .extracting(Section::address)
                .containsExactly(
                        "guidelines/guide#memory",
                        "guidelines/decisions/0001-memory",
                        "guidelines/catalog/functions/refunds-api/README");
        assertThat(tools.search("memory").notes()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingHoldsTheWords() {
        assertThat(tools.search("unheard of").sections()).isEmpty();
    }

    @Test
    void leavesOutWhatHasSomeOfTheWordsBesideWhatHasAll() {
        Hit document = ManualSearch.hit(EntryKind.DOCUMENT, "Memory", "guidelines/guide#memory");
        Hit decision = ManualSearch.hit(EntryKind.DECISION, "Memory", "guidelines/decisions/0001-memory");

        assertThat(of(result(document, true), result(decision, false)))
                .isEqualTo(new Found(List.of(Section.of(document)), List.of()));
        assertThat(of(result(document, false), result(decision, true)))
                .isEqualTo(new Found(List.of(Section.of(decision)), List.of()));
        assertThat(of(ManualSearch.result(), result(decision, false)).notes())
                .containsExactly("Nothing holds all of these words; these sections hold some of them, the best first.");
    }

    private static Found of(SearchResult documents, SearchResult decisions) {
        return new GuidelineTools(
                        new Answering(Validation.buildDefaultValidatorFactory().getValidator()),
                        ManualSearch.answering(request ->
                                request.kind().equals(Optional.of(EntryKind.DOCUMENT)) ? documents : decisions))
                .search("memory");
    }

    private static SearchResult result(Hit hit, boolean everyWord) {
        return new SearchResult(
                List.of(hit), 1, new TreeMap<>(), new TreeMap<>(), new Coverage(true, List.of(), everyWord));
    }

    @Test
    void saysHowItWasFound() {
        SearchResult partly = new SearchResult(
                List.of(new Hit(
                        EntryKind.DOCUMENT,
                        List.of(new Piece("Errors", false)),
                        "Guide",
                        "guidelines/guide#errors",
                        List.of(new Piece("A ", false), new Piece("panic", true)))),
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                new Coverage(false, List.of("elephants"), false));
        GuidelineTools asked = new GuidelineTools(
                new Answering(Validation.buildDefaultValidatorFactory().getValidator()),
                ManualSearch.answering(partly));

        assertThat(asked.search("panic").sections())
                .contains(new Section("Guide", "Errors", "guidelines/guide#errors", "A panic"));
        assertThat(asked.search("panic").notes())
                .containsExactly(
                        "Nothing holds all of these words; these sections hold some of them, the best first.",
                        "Too many words: not searched for elephants.",
                        "The portal still reads the catalog: there may be more in a moment.");
    }
}
