package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.SlownessReport;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The card of findings, in every state. */
@ExtendWith(CurrentWindow.class)
class SlownessContentTest {

    private final LoadedCard<SlownessReport> card = new LoadedCard<>(
            "Why is it slow?",
            SlownessContent::of,
            () -> new EmptyState("Nobody can say.", "Mend the manifest."),
            Optional::empty,
            null);

    @Test
    void showsEachFindingWithEvidenceAndGuideline() {
        card.show(new AsyncState.Loaded<>(
                new SlownessReport(
                        "v17",
                        10,
                        List.of(new Slowness(
                                "memory floor",
                                Slowness.Weight.WARNING,
                                "It has too little memory.",
                                List.of("It has used 230 of 256 MB at most."),
                                GuidelineAnchor.MEMORY_TUNING)),
                        Optional.of("The role lacks lambda:GetFunctionConfiguration.")),
                Reports.NOON));

        assertThat(text())
                .contains("memory floor", "It has too little memory.", "It has used 230 of 256 MB at most.")
                .contains("See the guideline")
                .contains("The role lacks lambda:GetFunctionConfiguration.");
        assertThat(card.getElement().getOuterHTML()).contains(GuidelineAnchor.MEMORY_TUNING.address());
    }

    @Test
    void saysWhatWasLookedForWhereNothingWasFound() {
        card.show(new AsyncState.Loaded<>(new SlownessReport("v17", 10, List.of(), Optional.empty()), Reports.NOON));

        assertThat(text()).contains("Nothing makes v17 slow", "Looked for 10 known reasons");
    }

    @Test
    void tellsLoadingEmptyFailedAndStaleApart() {
        card.show(new AsyncState.Loading<>());
        assertThat(text()).contains("Loading…");
        card.show(new AsyncState.Empty<>(Reports.NOON));
        assertThat(text()).contains("Nobody can say.");
        card.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));
        assertThat(text()).contains("Reference 0a1b2c3d");
        card.show(new AsyncState.Stale<>(
                new SlownessReport("v17", 10, List.of(), Optional.empty()), Reports.NOON, "Lambda does not answer."));
        assertThat(text()).contains("Lambda does not answer.");
    }

    private String text() {
        return card.getElement().getTextRecursively();
    }
}
