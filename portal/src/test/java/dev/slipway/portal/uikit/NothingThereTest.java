package dev.slipway.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.uikit.NothingThere.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NothingThereTest {
    private static final List<String> KNOWN = List.of("orders-api", "orders-history", "quotes-api", "reports-export");
    private static final Place ALL = new Place("Open all functions", "functions");

    @ParameterizedTest
    @CsvSource({
        "orders-ap, orders-api",
        "Orders-API, orders-api",
        "oders-api, orders-api",
        "quotes, quotes-api",
        "reports-exports, reports-export",
        "my-quotes-api-2, quotes-api"
    })
    void findsTheNameThatWasMeantFirst(String asked, String meant) {
        assertThat(Nearest.to(asked, KNOWN, 3)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "none", "00000000000000000000000000000000", "<script>", "../../etc/passwd"})
    void offersNothingThatIsNotLikeIt(String asked) {
        assertThat(Nearest.to(asked, KNOWN, 3)).isEmpty();
    }

    @Test
    void saysWhatWasAskedForWhyItMayBeGoneAndWhereToGo() {
        NothingThere missing = new NothingThere("function", "order-api", "It may have been renamed.", ALL)
                .near("order-api", KNOWN, name -> "functions/" + name);

        EmptyState page = missing.page();
        assertThat(page.getElement().getTextRecursively())
                .startsWith("There is no function “order-api”.It may have been renamed.Did you mean orders-api")
                .endsWith("?Open all functions");
        assertThat(page.getElement().getOuterHTML()).contains("href=\"functions/orders-api\"", "href=\"functions\"");
    }

    @Test
    void quotesWhateverStandsInAnAddressOnOneShortLine() {
        assertThat(NothingThere.quoted("a\nb\u202Ec")).isEqualTo("“a b c”");
        assertThat(NothingThere.quoted("x".repeat(500))).hasSize(83);
        assertThat(NothingThere.quoted("gr%C3%B6%C3%9Fer%20api")).isEqualTo("“größer api”");
        assertThat(NothingThere.quoted("100%")).isEqualTo("“100%”");
        assertThat(new NothingThere("function", "<b>x</b>", "", ALL)
                        .page()
                        .getElement()
                        .getOuterHTML())
                .contains("&lt;b&gt;x");
    }
}
