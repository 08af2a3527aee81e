package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.ReadingQuality;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.ui.PerformanceFindings.Surroundings;
import dev.slipway.portal.uikit.AsyncState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The states that the tab can be in; nothing is loaded, since no test attaches it. */
@ExtendWith(CurrentWindow.class)
class PerformanceViewTest {

    private final PerformanceView view = new PerformanceView(new FunctionName("orders-intake"), null, null);

    @Test
    void saysThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).isEqualTo("Loading…");
    }

    @Test
    void showsFiguresChartsAndTheirControls() {
        view.show(new AsyncState.Loaded<>(
                findings(Optional.of(Reports.of(Series.LOCAL, Reports.release("v1", 10, 11, 12)))), Reports.NOON));

        assertThat(text())
                .contains("init p50 · v1")
                .contains("Cold starts by release")
                .contains("Init by version", "Duration by version", "Memory by version", "Size by version")
                .contains("What a cold start is made of", "Share of cold starts")
                .contains("Chart", "Table", "CSV")
                .contains("as of 2026-11-23 12:00:00 UTC");
    }

    @Test
    void saysWhatToDoWhereNobodyMeasured() {
        view.show(new AsyncState.Empty<>(Reports.NOON));

        assertThat(text()).contains("Nobody has measured this function yet.", "Run its pipeline or invoke it");
    }

    @Test
    void saysThatTheRangeHasNoRequests() {
        view.show(new AsyncState.Loaded<>(findings(Optional.empty()), Reports.NOON));

        assertThat(text()).contains("No requests in this range.");
    }

    @Test
    void saysWhatIsInTheWayInsteadOfShowingNoRequests() {
        String reason = "Its system log level is WARN.";
        view.show(new AsyncState.Loaded<>(
                new PerformanceFindings(
                        List.of(),
                        Reports.query(Series.AWS),
                        Optional.empty(),
                        Optional.empty(),
                        new Surroundings(
                                Optional.of(new LogLag(Reports.NOON, 0, Optional.of(reason))),
                                new InventoryReading.Absent(),
                                List.of())),
                Reports.NOON));

        assertThat(text())
                .contains("no further for now. " + reason, "Requests cannot be counted.")
                .doesNotContain("No requests in this range.");
    }

    @Test
    void showsAReferenceInsteadOfAStackTrace() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));

        assertThat(text()).contains("This could not be loaded.", "Reference 0a1b2c3d");
    }

    @Test
    void saysSinceWhenItsFiguresAreStale() {
        view.show(new AsyncState.Stale<>(
                findings(Optional.of(Reports.of(Series.LOCAL, Reports.release("v1", 10)))),
                Reports.NOON,
                "The log cannot be read."));

        assertThat(text())
                .contains("These figures are of 2026-11-23 12:00:00 UTC. The log cannot be read.")
                .contains("init p50 · v1");
    }

    @Test
    void callsASampleASample() {
        PerformanceFindings sample = new PerformanceFindings(
                List.of(new SeriesExtent(Series.SAMPLE, EnvironmentName.PRODUCTION, Reports.NOON, Reports.NOON)),
                Reports.query(Series.SAMPLE),
                Optional.of(Reports.of(Series.SAMPLE, Reports.release("v1", 10))),
                Optional.of(new Provenance("recorded on 2026-03-01", "two cores", Reports.NOON, Reports.NOON)),
                Surroundings.NONE);
        view.show(new AsyncState.Loaded<>(sample, Reports.NOON));

        assertThat(text()).contains("sample", "Recorded sample, recorded on 2026-03-01: two cores. Not measured here.");
    }

    @Test
    void saysWhatItsFiguresLeaveOut() {
        PerformanceReport flawless = Reports.of(Series.LOCAL, Reports.release("v1", 10));
        PerformanceReport report = new PerformanceReport(
                flawless.query(),
                flawless.range(),
                flawless.history(),
                flawless.groups(),
                new ReadingQuality(2, 0, "Duration is not given in ms"));
        view.show(new AsyncState.Loaded<>(findings(Optional.of(report)), Reports.NOON));

        assertThat(text())
                .contains(
                        "These figures leave out 2 platform lines, the first because its Duration is not given in ms.");
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private static PerformanceFindings findings(Optional<PerformanceReport> report) {
        return new PerformanceFindings(
                List.of(), Reports.query(Series.LOCAL), report, Optional.empty(), Surroundings.NONE);
    }
}
