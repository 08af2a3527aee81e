package dev.slipway.portal.telemetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.telemetry.ColdStartAnatomy;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.TraceSpan;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The breakdown of a cold start: what its waterfall draws, and every state of its card. */
@ExtendWith(CurrentWindow.class)
class AnatomyContentTest {

    private static final ZonedTimes UTC = new ZonedTimes(ZoneOffset.UTC);

    /** As X-Ray has it: the initialisation ended before the span that it belongs to began. */
    private static final InvocationTrace TRACE = new InvocationTrace(
            "1-a",
            "v17",
            List.of(
                    span("orders-api", TraceSpan.Phase.FUNCTION, 0, 120, 170),
                    span("Initialization", TraceSpan.Phase.INITIALIZATION, 1, 0, 110),
                    span("Invocation", TraceSpan.Phase.INVOCATION, 1, 121, 160)));

    private final LoadedCard<ColdStartAnatomy> card = new LoadedCard<>(
            "What a cold start is made of",
            anatomy -> AnatomyContent.of(anatomy, UTC),
            () -> new EmptyState("Not known.", "Choose another range."),
            Optional::empty,
            null);

    @Test
    void beginsWithTheInitialisationThoughItsParentBeganLater() {
        JsonNode option = JsonMapper.shared().readTree(WaterfallOption.json(TRACE));

        assertThat(option.at("/series/0/data/0").asDouble()).isEqualTo(120);
        assertThat(option.at("/series/0/data/1").asDouble()).isZero();
        assertThat(option.at("/series/1/data/1/value").asDouble()).isEqualTo(110);
    }

    @Test
    void showsTracesWithTheirNotes() {
        card.show(new AsyncState.Loaded<>(
                new ColdStartAnatomy.Traced(List.of(TRACE), List.of("One trace could not be read.")), Reports.NOON));

        assertThat(text()).contains("Cold start of v17", "Chart", "Table", "CSV", "One trace could not be read.");
    }

    @Test
    void saysWhatToDoToSeeMoreThanThePlatformsLines() {
        card.show(new AsyncState.Loaded<>(
                new ColdStartAnatomy.FromLines(TRACE, "Turn tracing on for the function."), Reports.NOON));

        assertThat(text()).contains("from the platform's own lines", "Turn tracing on for the function.");
    }

    @Test
    void saysWhyNothingIsKnown() {
        card.show(new AsyncState.Loaded<>(new ColdStartAnatomy.Unknown("Tracing is off."), Reports.NOON));

        assertThat(text()).contains("is not known", "Tracing is off.");
    }

    @Test
    void tellsLoadingEmptyFailedAndStaleApart() {
        card.show(new AsyncState.Loading<>());
        assertThat(text()).contains("Loading…");
        card.show(new AsyncState.Empty<>(Reports.NOON));
        assertThat(text()).contains("Not known.");
        card.show(new AsyncState.Failed<>("This could not be loaded.", "0a1b2c3d"));
        assertThat(text()).contains("Reference 0a1b2c3d");
        card.show(new AsyncState.Stale<>(
                new ColdStartAnatomy.Unknown("Tracing is off."), Reports.NOON, "X-Ray does not answer."));
        assertThat(text()).contains("These figures are of 2026-11-23 12:00:00 UTC. X-Ray does not answer.");
    }

    private String text() {
        return card.getElement().getTextRecursively();
    }

    private static TraceSpan span(String name, TraceSpan.Phase phase, int depth, long from, long until) {
        Instant begin = Reports.NOON;
        return new TraceSpan(
                name,
                phase,
                depth,
                new TraceSpan.Interval(begin.plusMillis(from), Optional.of(begin.plusMillis(until))),
                false);
    }
}
