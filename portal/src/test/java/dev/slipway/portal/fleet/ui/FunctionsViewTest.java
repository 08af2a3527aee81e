package dev.slipway.portal.fleet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.slipway.portal.fleet.Fleets;
import dev.slipway.portal.fleet.FunctionRow;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionsViewTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final FunctionRow ORDERS = new FunctionRow(
            "orders-api",
            Optional.of(new FunctionRow.About("payments", "POST /orders", "http", 256)),
            Optional.empty(),
            Optional.empty(),
            NOON);

    private FunctionsView view;

    @BeforeEach
    void open() {
        UI.setCurrent(new UI());
        view = new FunctionsView(Fleets.of(ORDERS), new AsyncLoader(Runnable::run, Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void saysThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading");
    }

    @Test
    void showsARowForEachFunctionAndAsOfWhen() {
        view.show(new AsyncState.Loaded<>(List.of(ORDERS), NOON));

        assertThat(grid().getListDataView().getItems()).containsExactly(ORDERS);
        assertThat(text()).contains("as of 2026-11-02 12:00:00 UTC");
    }

    @Test
    void saysWhatToDoWithAnEmptyCatalog() {
        view.show(new AsyncState.Empty<>(NOON));

        assertThat(text()).contains("The catalog is empty.", "New function");
    }

    @Test
    void showsAReferenceForWhatFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("0badcafe");
    }

    @Test
    void keepsTheRowsWhenNewerOnesCannotBeHad() {
        view.show(new AsyncState.Stale<>(List.of(ORDERS), NOON, "The repository is locked."));

        assertThat(grid().getListDataView().getItems()).containsExactly(ORDERS);
        assertThat(text()).contains("2026-11-02 12:00:00 UTC", "The repository is locked.");
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private FunctionGrid grid() {
        return all(view)
                .filter(FunctionGrid.class::isInstance)
                .map(FunctionGrid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FunctionsViewTest::all));
    }
}
