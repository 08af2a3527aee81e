package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.telemetry.TuningBench.Processor;
import dev.slipway.portal.telemetry.TuningBench.Size;
import dev.slipway.portal.telemetry.TuningRuns.Run;
import dev.slipway.portal.telemetry.TuningRuns.Tuning;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tuning run's card, in every state. */
@ExtendWith(CurrentWindow.class)
class TuningContentTest {

    private static final Run RUN = new Run(
            Reports.NOON,
            true,
            "2 processors, amd64",
            List.of(new Size(128, 40, 40), new Size(1_769, 3, 40)),
            List.of(0.27, 0.27));

    private final LoadedCard<Tuning> card = new LoadedCard<>(
            "Tuning run on this machine",
            tuning -> TuningContent.of(tuning, () -> {}),
            () -> new EmptyState("No tuning run can be made here.", "The local cloud is off."),
            Optional::empty,
            null);

    @Test
    void drawsDurationAndCostBySizeAndNamesTheMachine() {
        card.show(new AsyncState.Loaded<>(tuning(true, Optional.of(RUN)), Reports.NOON));

        assertThat(text())
                .contains("on this machine", "processor limited · 2 processors, amd64", "Run at all sizes again");
        JsonNode option = JsonMapper.shared().readTree(TuningContent.option(TuningContent.points(RUN)));
        assertThat(option.at("/xAxis/data/1").asString()).isEqualTo("1769 MB");
        assertThat(option.at("/series/0/data/0").asDouble()).isEqualTo(40);
        assertThat(option.at("/series/1/data/1").asDouble()).isEqualTo(0.27);
    }

    @Test
    void saysWhereDurationsCountForNothing() {
        card.show(new AsyncState.Loaded<>(tuning(false, Optional.empty()), Reports.NOON));

        assertThat(text()).contains("No control group here.", "Run at 128 to 1,769 MB");
    }

    @Test
    void tellsLoadingEmptyFailedAndStaleApart() {
        card.show(new AsyncState.Loading<>());
        assertThat(text()).contains("Loading…");
        card.show(new AsyncState.Empty<>(Reports.NOON));
        assertThat(text()).contains("No tuning run can be made here.");
        card.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));
        assertThat(text()).contains("Reference 0a1b2c3d");
        card.show(
                new AsyncState.Stale<>(tuning(true, Optional.of(RUN)), Reports.NOON, "The database does not answer."));
        assertThat(text()).contains("The database does not answer.");
    }

    private static Tuning tuning(boolean limited, Optional<Run> run) {
        return new Tuning(new Processor(limited, limited ? "A control group." : "No control group here."), run);
    }

    private String text() {
        return card.getElement().getTextRecursively();
    }
}
