package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.slipway.portal.telemetry.ColdStartAnatomy;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.TraceSpan;
import dev.slipway.portal.uikit.EmptyState;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The waterfall of a cold start, with its spans as a table. */
final class AnatomyContent {

    private AnatomyContent() {}

    static Component of(ColdStartAnatomy anatomy, ZonedTimes times) {
        return switch (anatomy) {
            case ColdStartAnatomy.Traced(List<InvocationTrace> traces, List<String> notes) -> {
                Div chart = new Div(card(traces.getFirst(), times));
                Select<InvocationTrace> choice = new Select<>();
                choice.setLabel("Traced cold start");
                choice.addClassName("trace-choice");
                choice.setItems(traces);
                choice.setItemLabelGenerator(trace -> times.minute(trace.begin()) + " · " + trace.release());
                choice.setValue(traces.getFirst());
                choice.addValueChangeListener(change -> {
                    chart.removeAll();
                    chart.add(card(change.getValue(), times));
                });
                Div content = new Div(choice, chart);
                notes.forEach(note -> content.add(muted(note)));
                yield content;
            }
            case ColdStartAnatomy.FromLines(InvocationTrace trace, String hint) ->
                new Div(
                        card(trace, times),
                        muted(
                                "The newest cold start, from the platform's own lines; what happens within its init is not in"
                                        + " them. " + hint));
            case ColdStartAnatomy.Unknown(String reason) ->
                new EmptyState("What a cold start is made of is not known.", reason);
        };
    }

    private static ChartCard card(InvocationTrace trace, ZonedTimes times) {
        return new ChartCard(
                "Cold start of " + trace.release(),
                "ms from its beginning, " + times.minute(trace.begin()) + " " + times.name()
                        + (trace.inProgress() ? " · still running when it was read" : ""),
                WaterfallOption.json(trace),
                table(trace));
    }

    static FigureTable<TraceSpan> table(InvocationTrace trace) {
        return new FigureTable<>("Cold start of " + trace.release(), trace.spans())
                .text("Span", span -> "· ".repeat(span.depth()) + span.name())
                .milliseconds("Begins", span -> OptionalDouble.of(since(trace, span)))
                .milliseconds("Takes", AnatomyContent::length)
                .text("Ended", span -> span.end().isEmpty() ? "not yet" : span.failed() ? "with an error" : "well");
    }

    static double since(InvocationTrace trace, TraceSpan span) {
        return milliseconds(Duration.between(trace.begin(), span.start()));
    }

    static OptionalDouble length(TraceSpan span) {
        return span.length().stream().mapToDouble(AnatomyContent::milliseconds).findFirst();
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static Paragraph muted(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }

    static Stream<TraceSpan> ended(InvocationTrace trace) {
        return trace.spans().stream().filter(span -> span.end().isPresent());
    }
}
