package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogImports.Brought;
import dev.slipway.portal.telemetry.LogImports.Counts;
import dev.slipway.portal.telemetry.LogImports.Imported;
import dev.slipway.portal.telemetry.LogImports.Outcome;
import dev.slipway.portal.telemetry.LogImports.Range;
import dev.slipway.portal.uikit.AsyncState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The states of the Import tab, and what it says after an import. */
@ExtendWith(CurrentWindow.class)
class ImportViewTest {

    private static final Imported ONE = new Imported(
            "production.log.gz",
            EnvironmentName.PRODUCTION,
            new Counts(9_310, 2, 0),
            Optional.of(new Range(Reports.NOON, Reports.NOON.plusSeconds(60))),
            new Brought("Lin Chen", Reports.NOON));

    private ImportView view;

    @BeforeEach
    void openView() {
        view = new ImportView(new FunctionName("orders-api"), null, null);
    }

    @Test
    void tellsLoadingEmptyFailedAndStaleApart() {
        view.show(new AsyncState.Loading<>());
        assertThat(text()).contains("Loading…");
        view.show(new AsyncState.Empty<>(Reports.NOON));
        assertThat(text()).contains("Nothing was imported for this function.");
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));
        assertThat(text()).contains("Reference 0a1b2c3d");
        view.show(new AsyncState.Stale<>(List.of(ONE), Reports.NOON, "The database does not answer."));
        assertThat(text()).contains("The database does not answer.", "production.log.gz");
    }

    @Test
    void listsWhatWasImported() {
        view.show(new AsyncState.Loaded<>(List.of(ONE), Reports.NOON));

        assertThat(text()).contains("production.log.gz", "9,310 requests", "2 lines", "Lin Chen");
    }

    @Test
    void saysWhatWasTakenAndWhatWasNot() {
        view.tell(new Outcome.Taken(new Counts(9_310, 2, 1), "The first line that could not be read: line 17."));
        assertThat(text())
                .contains(
                        "9,310 requests taken; 2 lines could not be read; 1 line that the function printed to look like a"
                                + " report left out. The first line that could not be read: line 17.")
                .contains("See the figures");

        view.tell(new Outcome.Refused("Nothing was taken: these very bytes were imported before."));
        assertThat(text()).contains("these very bytes").doesNotContain("See the figures");
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }
}
