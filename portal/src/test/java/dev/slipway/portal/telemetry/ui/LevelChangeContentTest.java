package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChange.Kind;
import dev.slipway.portal.telemetry.LevelChange.Metric;
import dev.slipway.portal.telemetry.LevelChanges;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.uikit.WaitingItems.WaitingItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lasting changes in words: on the function's page, and on Home where they wait for somebody. */
class LevelChangeContentTest {

    private static final LevelChange SLOWER = change(Metric.INIT, Kind.OWN, 12, 15, "v41", Optional.empty());
    private static final LevelChange FASTER = change(Metric.DURATION, Kind.OWN, 20, 10, "", Optional.empty());
    private static final LevelChange PLATFORM = change(Metric.INIT, Kind.PLATFORM, 12, 15, "v41", Optional.empty());
    private static final LevelChange ACKNOWLEDGED = change(
            Metric.INIT,
            Kind.OWN,
            12,
            15,
            "v41",
            Optional.of(new LevelChange.Acknowledgement(
                    "Lin Chen", Instant.parse("2026-11-20T10:00:00Z"), "The SDK is worth it.")));

    @Test
    void saysWhoseChangeItIsAndSinceWhen() {
        assertThat(LevelChangeContent.headline(SLOWER)).isEqualTo("regression v41");
        assertThat(LevelChangeContent.sentence(SLOWER))
                .isEqualTo("Init median 12.0 ms → 15.0 ms (+25 %) since 2026-11-02, when v41 began; other functions do"
                        + " not share it.");
        assertThat(LevelChangeContent.headline(FASTER)).isEqualTo("improved");
        assertThat(LevelChangeContent.sentence(FASTER))
                .contains("Duration median 20.0 ms → 10.0 ms (-50 %)", "no release began then");
        assertThat(LevelChangeContent.headline(PLATFORM)).isEqualTo("platform init");
        assertThat(LevelChangeContent.sentence(PLATFORM)).endsWith("so it is the platform's.");
    }

    @Test
    void offersToAcknowledgeWhatWaitsAndNothingElse() {
        Component list = LevelChangeContent.of(List.of(SLOWER, FASTER, PLATFORM, ACKNOWLEDGED), (id, reason) -> {});

        assertThat(descendants(list).filter(Button.class::isInstance)).hasSize(1);
        assertThat(list.getElement().getTextRecursively())
                .contains("Acknowledged by Lin Chen on 2026-11-20 10:00 UTC: The SDK is worth it.");
    }

    @Test
    void waitsOnHomeForTheReadersTeams() {
        RegressionItems items = new RegressionItems(new LevelChanges() {
            @Override
            public List<LevelChange> of(FunctionName function, EnvironmentName environment, Series series) {
                return List.of();
            }

            @Override
            public List<LevelChange> waiting() {
                return List.of(SLOWER);
            }

            @Override
            public void acknowledge(long id, String reason) {
                throw new UnsupportedOperationException("Home only shows.");
            }
        });

        assertThat(items.waiting())
                .containsExactly(new WaitingItem(
                        "Regressions",
                        "orders-api: regression v41",
                        LevelChangeContent.sentence(SLOWER),
                        "functions/orders-api/performance?source=aws&environment=production&range=90d"));
    }

    private static Stream<Component> descendants(Component component) {
        return Stream.concat(
                Stream.of(component), component.getChildren().flatMap(LevelChangeContentTest::descendants));
    }

    private static LevelChange change(
            Metric metric,
            Kind kind,
            double beforeMs,
            double afterMs,
            String release,
            Optional<LevelChange.Acknowledgement> acknowledgement) {
        return new LevelChange(
                7,
                new LevelChange.Place(Series.AWS, new FunctionName("orders-api"), EnvironmentName.PRODUCTION),
                new LevelChange.Shift(metric, kind, LocalDate.of(2026, 11, 2), beforeMs, afterMs),
                release,
                acknowledgement);
    }
}
