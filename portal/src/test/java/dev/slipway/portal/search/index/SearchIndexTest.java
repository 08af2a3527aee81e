package dev.slipway.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.Piece;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.security.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private final SearchIndex index = new SearchIndex();

    @BeforeEach
    void fill() {
        index.replace(
                "functions/orders-api",
                List.of(
                        function("orders-api", "payments", "Accepts an order and answers its number."),
                        new Entry(
                                EntryKind.CODE,
                                new Words("src/handler.rs", "orders-api", "let key = ctx.idempotency_key();"),
                                "functions/orders-api/source?file=src/handler.rs",
                                "payments",
                                Optional.empty())));
        index.replace(
                "functions/quotes-api",
                List.of(function("quotes-api", "identity", "Answers the quote of a reference.")));
        index.replace(
                "release",
                List.of(
                        document(
                                "Idempotency and partial batches",
                                "A batch fails by message: ReportBatchItemFailures."),
                        document("Provisioned concurrency", "It keeps environments ready. Café crème costs extra."),
                        new Entry(
                                EntryKind.ACTION,
                                new Words("Create a function", "", "new wizard"),
                                "functions/new",
                                "",
                                Optional.of(Role.DEVELOPER))));
        index.publish();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "orders-api, orders-api",
        "orders_api, orders-api",
        "OrdersApi, orders-api",
        "ordersapi, orders-api",
        "ORDERS, orders-api",
        "ord, orders-api",
        "oders, orders-api",
        "quotse, quotes-api",
        "idempotencyKey, src/handler.rs",
        "idempotency_key, src/handler.rs",
        "ReportBatchItemFailures, Idempotency and partial batches",
        "batch_item_failures, Idempotency and partial batches",
        "reportbatch, Idempotency and partial batches",
        "provisoned concurency, Provisioned concurrency",
        "prov conc, Provisioned concurrency",
        "cafe creme, Provisioned concurrency",
        "cafe\u0301, Provisioned concurrency",
        "CAF\u00C9 CR\u00C8ME, Provisioned concurrency",
        "caf\u00E9s creme, Provisioned concurrency"
    })
    void findsNamesInEverySpelling(String typed, String title) {
        assertThat(find(typed).hits()).extracting(Hit::plainTitle).startsWith(title);
    }

    @Test
    void takesWhatStandsInQuotationMarksAsItIs() {
        assertThat(find("\"answers its number\"").hits())
                .extracting(Hit::plainTitle)
                .containsExactly("orders-api");
        assertThat(find("“batches fails”").hits()).isEmpty();
        assertThat(find("fails batch").hits()).hasSize(1);
        assertThat(find("\"fails batch\"").hits()).isEmpty();
        assertThat(find("\"batch fails\" message").hits()).hasSize(1);
        assertThat(find("\"orders api\"").hits())
                .extracting(Hit::plainTitle)
                .first()
                .isEqualTo("orders-api");
        assertThat(find("\"ord\"").hits()).as("no beginning of a word").isEmpty();
        assertThat(find("\"oders\"").hits()).as("no other spelling").isEmpty();
        assertThat(find("\"answers its").hits()).as("a mark that is not closed").hasSize(1);
    }

    @Test
    void demandsEveryWord() {
        assertThat(find("orders wizard").hits()).isEmpty();
        assertThat(find("order number").hits()).extracting(Hit::plainTitle).containsExactly("orders-api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "!?",
                "\"",
                "\"\"",
                "\" ! \"",
                "title:*",
                "~",
                "\uE000",
                "<script>alert(1)</script>",
                "\uD83D\uDE80"
            })
    void takesWhateverIsTyped(String typed) {
        assertThat(find(typed).hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "how do I answer its order number, orders-api",
        "why is the idempotency_key checked, src/handler.rs",
        "order number elephants, orders-api"
    })
    void takesHalfOfTheWordsOfAQuestionWhereNothingHoldsAll(String typed, String title) {
        SearchResult found = find(typed);

        assertThat(found.hits()).extracting(Hit::plainTitle).first().isEqualTo(title);
        assertThat(found.coverage().everyWord()).isFalse();
        assertThat(find("order number").coverage().everyWord()).isTrue();
    }

    @Test
    void saysWhichWordsAreTooManyAndLeavesOutThoseThatTellNothingFirst() {
        SearchResult found =
                find("order ".repeat(20) + "number bb cc dd ee ff gg hh jj kk ll twelfth \"orders api\" thirteenth");

        assertThat(found.coverage().leftOut()).containsExactly("twelfth", "thirteenth");
        assertThat(find("what should I do when the log of my function says that the runtime exited")
                        .coverage()
                        .leftOut())
                .isEmpty();
    }

    @Test
    void takesAPhraseAloneBesideWordsThatTellNothing() {
        assertThat(find("why is \"batch fails\"").hits())
                .extracting(Hit::plainTitle)
                .containsExactly("Idempotency and partial batches");
    }

    @Test
    void looksThroughOneKindAsIfThereWereNoOther() {
        index.add(
                "functions/orders-api",
                List.of(new Entry(
                        EntryKind.CODE,
                        new Words("src/lib.rs", "orders-api", "// provisoned"),
                        "functions/orders-api/source?file=src/lib.rs",
                        "payments",
                        Optional.empty())));
        index.publish();

        assertThat(find("provisoned").hits()).extracting(Hit::kind).containsExactly(EntryKind.CODE);
        assertThat(index.find(SearchRequest.ofKind(EntryKind.DOCUMENT, "provisoned", 10), Set.of(), true)
                        .hits())
                .extracting(Hit::plainTitle)
                .containsExactly("Provisioned concurrency");
    }

    @Test
    void knowsNoOperators() {
        assertThat(find("partial AND (").hits())
                .extracting(Hit::plainTitle)
                .containsExactly("Idempotency and partial batches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders ", "x", "\uD83D\uDE80", "\"", "a_b-C3 ", "\u00E4\u00F6\u00FC\u00DF "})
    void takesWhateverIsTypedAgainAndAgain(String typed) {
        assertThat(find(typed.repeat(2000)).total()).isEqualTo(typed.startsWith("orders") ? 2 : 0);
    }

    @Test
    void marksWhatMatchesInTitleAndText() {
        Hit hit = find("batchItem").hits().getFirst();
        assertThat(hit.excerpt()).contains(new Piece("ReportBatchItemFailures", true));
        assertThat(find("provis").hits().getFirst().title())
                .containsExactly(new Piece("Provisioned", true), new Piece(" concurrency", false));
    }

    @Test
    void countsKindsAndTeamsAndNarrowsDownToThem() {
        SearchResult all = find("orders");
        assertThat(all.kinds()).isEqualTo(Map.of(EntryKind.FUNCTION, 1, EntryKind.CODE, 1));
        assertThat(all.teams()).isEqualTo(Map.of("payments", 2));

        SearchResult code =
                index.find(new SearchRequest("orders", Optional.of(EntryKind.CODE), "payments", 10), Set.of(), true);
        assertThat(code.hits()).extracting(Hit::kind).containsExactly(EntryKind.CODE);
        assertThat(code.total()).isEqualTo(1);
        assertThat(code.kinds()).isEqualTo(all.kinds());
        assertThat(index.find(new SearchRequest("orders", Optional.empty(), "identity", 10), Set.of(), true)
                        .hits())
                .isEmpty();
    }

    @Test
    void showsAPersonOnlyWhatTheirRolesMaySee() {
        assertThat(find("create").hits()).isEmpty();
        assertThat(find("create").kinds()).isEmpty();
        assertThat(find("create", Role.DEVELOPER).hits())
                .extracting(Hit::address)
                .containsExactly("functions/new");
    }

    @Test
    void replacesAGroupAsAWholeOncePublished() {
        index.replace("functions/orders-api", List.of(function("orders-api", "payments", "Takes in returns.")));
        assertThat(find("returns").hits()).isEmpty();

        index.publish();

        assertThat(find("returns").hits()).hasSize(1);
        assertThat(find("idempotency_key").hits()).extracting(Hit::plainTitle).doesNotContain("src/handler.rs");
    }

    private SearchResult find(String typed, Role... roles) {
        return index.find(new SearchRequest(typed, Optional.empty(), "", 10), Set.of(roles), true);
    }

    private static Entry function(String name, String team, String text) {
        return new Entry(EntryKind.FUNCTION, new Words(name, team, text), "functions/" + name, team, Optional.empty());
    }

    private static Entry document(String title, String text) {
        return new Entry(EntryKind.DOCUMENT, new Words(title, "Rust on AWS Lambda", text), "guidelines/guide");
    }
}
