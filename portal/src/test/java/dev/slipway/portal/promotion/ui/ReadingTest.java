package dev.slipway.portal.promotion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.uikit.AsyncState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a surprise to who reads the approvals page, and what is not. */
class ReadingTest {
    private static final Dossier ORDERS = Samples.dossier("orders-intake", "4c9b", List.of());
    private static final Dossier QUOTES = Samples.dossier("quotes-api", "7d1e", List.of());

    private final Reading reading = new Reading();

    @Test
    void whatTheReaderDecidedIsNoneEvenIfItIsListedForAWhileStill() {
        reading.update(loaded(ORDERS));
        reading.expectChange();
        reading.update(loaded(ORDERS));

        reading.update(new AsyncState.Empty<>(Samples.NOW));

        assertThat(reading.surprise()).isEmpty();
    }

    @Test
    void whatTheReaderDecidedInOneGoWithOthersIsNone() {
        reading.update(loaded(ORDERS, QUOTES));
        reading.answered(ORDERS.shown());
        reading.answered(QUOTES.shown());
        reading.expectChange();
        reading.update(loaded(QUOTES));

        reading.update(new AsyncState.Empty<>(Samples.NOW));

        assertThat(reading.surprise()).isEmpty();
    }

    @Test
    void whatSomebodyElseDecidedIsOne() {
        reading.update(loaded(ORDERS, QUOTES));
        reading.answered(QUOTES.shown());

        reading.update(loaded(QUOTES));

        assertThat(reading.surprise())
                .hasValueSatisfying(words -> assertThat(words).contains("orders-intake"));
    }

    private static AsyncState<List<Dossier>> loaded(Dossier... dossiers) {
        return new AsyncState.Loaded<>(List.of(dossiers), Samples.NOW);
    }
}
