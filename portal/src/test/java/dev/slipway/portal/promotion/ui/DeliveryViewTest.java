package dev.slipway.portal.promotion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.promotion.Deliveries;
import dev.slipway.portal.promotion.DeliveryFigures;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryViewTest {
    private static final DeliveryFigures FIGURES = new DeliveryFigures(
            Duration.ofDays(90), 9, 1, Optional.of(Duration.ofMinutes(95)), Optional.of(Duration.ofHours(50)));

    private static final AsyncLoader LOADER = new AsyncLoader(Runnable::run, Clock.systemUTC());

    private final DeliveryView view = new DeliveryView(new NobodyDelivers(), LOADER);

    @Test
    void showsEachTeamWithItsFigures() {
        view.show(new AsyncState.Loaded<>(teams(), Samples.NOW));

        assertThat(text()).contains("payments", "0.7 a week", "1 h 35 min", "11 %", "2 d 2 h");
    }

    @Test
    void showsTheOtherStates() {
        view.show(new AsyncState.Loading<>());
        assertThat(text()).contains("Loading…");
        view.show(new AsyncState.Empty<>(Samples.NOW));
        assertThat(text()).contains("No function has a pipeline yet.");
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));
        assertThat(text()).contains("Reference 0badcafe");
        view.show(new AsyncState.Stale<>(teams(), Samples.NOW, "The pipeline does not answer."));
        assertThat(text()).contains("The pipeline does not answer.", "payments");
    }

    @Test
    void showsAFunctionsFiguresAndWhatIsNotKnownAsADash() {
        DeliverySection section = new DeliverySection(LOADER, () -> FIGURES);
        section.show(new AsyncState.Loaded<>(
                new DeliveryFigures(Duration.ofDays(90), 1, 1, Optional.empty(), Optional.empty()), Samples.NOW));

        assertThat(section.getElement().getTextRecursively())
                .contains("–", "100 %", "1 deployment in 90 days", "What these mean");
        section.show(new AsyncState.Empty<>(Samples.NOW));
        assertThat(section.getElement().getTextRecursively())
                .contains("Nothing went to production in the last 90 days.");
    }

    private static List<Deliveries.TeamDelivery> teams() {
        return List.of(new Deliveries.TeamDelivery(new TeamName("payments"), 2, FIGURES));
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private record NobodyDelivers() implements Deliveries {
        @Override
        public DeliveryFigures of(FunctionName function) {
            return FIGURES;
        }

        @Override
        public List<TeamDelivery> byTeam() {
            return List.of();
        }
    }
}
