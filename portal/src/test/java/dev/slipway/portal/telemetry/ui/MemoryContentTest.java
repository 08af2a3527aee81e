package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.slipway.analysis.memory.Goal;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.analysis.memory.Observation;
import dev.slipway.analysis.memory.Range;
import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import dev.slipway.portal.telemetry.MemoryReport;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The memory recommendation on screen, and what its one button asks for. */
@ExtendWith(CurrentWindow.class)
class MemoryContentTest {

    private final List<MemoryChange> applied = new ArrayList<>();

    private final LoadedCard<MemoryReport> card = new LoadedCard<>(
            "Memory",
            report -> new MemoryContent(report, goal -> {}, applied::add).component(),
            () -> new EmptyState("No advice on memory.", "Mend the manifest."),
            Optional::empty,
            null);

    @Test
    void showsFindingReasonAndProjectionWithTheirBasis() {
        card.show(loaded(new MemoryAdvice.Recommended(
                MemoryAdvice.Finding.OVER_PROVISIONED,
                128,
                "128 MB is the cheapest measured size.",
                new Range(11, 14),
                new Range(0.31, 0.35))));

        assertThat(text())
                .contains("a smaller size is better", "256 → 128 MB", "128 MB is the cheapest measured size.")
                .contains(
                        "Projected: 11.0 to 14.0 ms a request, $0.31 to $0.35 a million; eu-central-1 prices as of 2026-11.")
                .contains("2 sizes observed, 9,310 requests");
        click("Apply 128 MB as a Git change");
        assertThat(applied)
                .containsExactly(new MemoryChange(
                        256, 128, false, "128 MB is the cheapest measured size.", "11.0 to 14.0 ms, $0.31 to $0.35"));
    }

    @Test
    void offersATrialWhereEvidenceIsMissing() {
        card.show(loaded(new MemoryAdvice.NotEnoughEvidence("Only one size was measured.", OptionalInt.of(1_024))));

        assertThat(text()).contains("not enough evidence", "Only one size was measured.");
        click("Try 1024 MB for a day");
        assertThat(applied).containsExactly(new MemoryChange(256, 1_024, true, "Only one size was measured.", ""));
    }

    @Test
    void asksForNothingWhereTheSizeIsRight() {
        card.show(loaded(new MemoryAdvice.Recommended(
                MemoryAdvice.Finding.OPTIMAL,
                256,
                "The current 256 MB is the cheapest.",
                new Range(1, 2),
                new Range(1, 2))));

        assertThat(text()).contains("right size", "256 MB, as it is").doesNotContain("Apply");
    }

    @Test
    void tellsLoadingEmptyFailedAndStaleApart() {
        card.show(new AsyncState.Loading<>());
        assertThat(text()).contains("Loading…");
        card.show(new AsyncState.Empty<>(Reports.NOON));
        assertThat(text()).contains("No advice on memory.");
        card.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));
        assertThat(text()).contains("Reference 0a1b2c3d");
        MemoryAdvice advice = new MemoryAdvice.NotEnoughEvidence("Nothing was measured.", OptionalInt.empty());
        card.show(new AsyncState.Stale<>(report(advice), Reports.NOON, "The database does not answer."));
        assertThat(text()).contains("The database does not answer.", "Nothing was measured.");
    }

    private static AsyncState<MemoryReport> loaded(MemoryAdvice advice) {
        return new AsyncState.Loaded<>(report(advice), Reports.NOON);
    }

    private static MemoryReport report(MemoryAdvice advice) {
        return new MemoryReport(
                new MemoryReport.Question(Goal.COST, 256, 41, "eu-central-1", YearMonth.of(2026, 11)),
                new MemoryReport.Basis(
                        List.of(new Observation(128, 12, 9_000), new Observation(256, 10, 310)), "At different times."),
                advice,
                Optional.empty(),
                Optional.of(new MemoryReport.ProvisionedProposal(2, new BigDecimal("4.32"), "Somebody waits.")));
    }

    private void click(String label) {
        buttons(card)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Button> buttons(Component parent) {
        return parent.getChildren()
                .flatMap(child -> child instanceof Button button ? Stream.of(button) : buttons(child));
    }

    private String text() {
        return card.getElement().getTextRecursively();
    }
}
