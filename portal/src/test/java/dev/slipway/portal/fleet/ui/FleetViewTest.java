package dev.slipway.portal.fleet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.fleet.ranking.FleetOverview;
import dev.slipway.portal.fleet.ranking.FleetSamples;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The states that the fleet page can be in. */
@ExtendWith(CurrentWindow.class)
class FleetViewTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final FleetOverview OVERVIEW = new FleetOverview(
            1_284,
            List.of("payments"),
            new FleetOverview.Starts(9_310, OptionalDouble.of(12.9), OptionalDouble.of(141), OptionalDouble.of(0.009)),
            7,
            new FleetOverview.Waste(212, 3));

    private FleetView view;

    @BeforeEach
    void openView() {
        view = new FleetView(null, null);
    }

    @Test
    void saysThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsTheFiguresOfAllFunctions() {
        view.show(new AsyncState.Loaded<>(OVERVIEW, NOON));

        assertThat(text())
                .contains("1,284 functions · last 7 days")
                .contains("12.9 ms", "141 ms", "0.9 %", "7", "$212.00", "3")
                .contains("as of 2026-11-23 12:00:00 UTC");
    }

    @Test
    void saysWhenFunctionsAppearHere() {
        view.show(new AsyncState.Empty<>(NOON));

        assertThat(text()).contains("No function is ranked yet.", "some minutes after the catalog has them");
    }

    @Test
    void showsAReferenceWhereItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));

        assertThat(text()).contains("Reference 0a1b2c3d");
    }

    @Test
    void saysSinceWhenItIsStale() {
        view.show(new AsyncState.Stale<>(OVERVIEW, NOON, "The database does not answer."));

        assertThat(text()).contains("These figures are of 2026-11-23 12:00:00 UTC. The database does not answer.");
    }

    @Test
    void jumpsToTheFiguresThatARowIsMadeOf() {
        assertThat(RankingGrid.address(FleetSamples.measured("orders", "payments", 17)))
                .isEqualTo("functions/orders/performance?source=aws&environment=production&range=30d");
    }

    @Test
    void drawsAGapAsAGap() {
        String drawn = Sparkline.of(
                        List.of(OptionalDouble.of(10), OptionalDouble.empty(), OptionalDouble.of(20)), false)
                .getInnerHtml();

        assertThat(drawn).contains("M0.0").contains("M11.1").doesNotContain("L");
        assertThat(Sparkline.of(List.of(OptionalDouble.empty()), false)
                        .getElement()
                        .getAttribute("title"))
                .isEqualTo("no cold start in 14 days");
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }
}
