package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.promotion.StageState.StageRun;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Quantities;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of a pipeline with their stages. */
class RunsTable extends Div {

    private final List<PipelineRun> runs;
    private final Retry retry;

    /** How a stage is tried again. */
    interface Retry {

        boolean allowed();

        void again(String execution, String stage);
    }

    RunsTable(List<PipelineRun> runs, Retry retry) {
        this.runs = runs;
        this.retry = retry;
        DataTable<PipelineRun> table = new DataTable<PipelineRun>("Runs, newest first")
                .component("Revision", RunsTable::revision)
                .component("Status", run -> new Badge(run.status().words(), tone(run.status())))
                .component("Stages", this::stages)
                .text("Started", run -> Ages.at(run.started()))
                .number("Took", RunsTable::took)
                .text("By", RunsTable::by);
        table.rows(runs);
        addClassName("runs");
        add(table);
    }

    private static Component revision(PipelineRun run) {
        Span release = new Span(
                run.source().release().map(built -> " " + built.number()).orElse(""));
        return new Div(new Code(run.source().revision().abbreviated()), release);
    }

    private Component stages(PipelineRun run) {
        Div stages = new Div();
        stages.addClassName("run-stages");
        run.stages().forEach(stage -> {
            Div line = stage(stage);
            if (retryable(run, stage)) {
                Button again =
                        new Button("Retry " + stage.name(), click -> retry.again(run.executionId(), stage.name()));
                again.addThemeVariants(ButtonVariant.LUMO_SMALL);
                line.add(new Span(" "), again);
            }
            stages.add(line);
        });
        return stages;
    }

    /** Only the newest run: what an older one would do again has been overtaken. */
    private boolean retryable(PipelineRun run, StageState stage) {
        boolean ended = switch (run.status()) {
            case FAILED, REJECTED, STOPPED -> true;
            case QUEUED, IN_PROGRESS, SUCCEEDED, CANCELLED, SUPERSEDED -> false;
        };
        boolean failed = stage.status() == StageState.Status.FAILED || stage.status() == StageState.Status.STOPPED;
        return retry.allowed() && ended && failed && run.equals(runs.getFirst());
    }

    private static Div stage(StageState stage) {
        Div line = new Div(new Badge(stage.name() + ": " + stage.status().words(), tone(stage.status())));
        stage.latest().ifPresent(latest -> {
            String detailWords = Stream.of(latest.took().map(Quantities::took).orElse(""), readable(latest.summary()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" · ", " ", ""));
            Span detail = new Span(detailWords);
            detail.addClassName("muted");
            line.add(detail);
            latest.logAddress().ifPresent(address -> {
                Anchor log = new Anchor(address, "log");
                log.setAriaLabel("Log of " + stage.name());
                line.add(new Span(" "), log);
            });
        });
        return line;
    }

    /** The mark by which the portal knows its own answer again says nothing to a reader. */
    private static String readable(String summary) {
        return summary.replaceAll("\\s*\\[slipway:[0-9a-f-]+]", "");
    }

    private static String took(PipelineRun run) {
        Duration total = run.stages().stream()
                .flatMap(stage -> stage.latest().flatMap(StageRun::took).stream())
                .reduce(Duration.ZERO, Duration::plus);
        return total.isZero() ? "–" : Quantities.took(total);
    }

    private static String by(PipelineRun run) {
        return run.source()
                .startedBy()
                .map(person -> run.source().trigger() + ", " + person)
                .orElse(run.source().trigger());
    }

    private static Badge.Tone tone(PipelineRun.Status status) {
        return switch (status) {
            case SUCCEEDED -> Badge.Tone.GOOD;
            case IN_PROGRESS -> Badge.Tone.ACCENT;
            case FAILED, REJECTED -> Badge.Tone.BAD;
            case QUEUED, STOPPED, CANCELLED, SUPERSEDED -> Badge.Tone.NEUTRAL;
        };
    }

    private static Badge.Tone tone(StageState.Status status) {
        return switch (status) {
            case SUCCEEDED -> Badge.Tone.GOOD;
            case IN_PROGRESS -> Badge.Tone.ACCENT;
            case FAILED -> Badge.Tone.BAD;
            case NOT_RUN, STOPPED, CANCELLED, SKIPPED -> Badge.Tone.NEUTRAL;
        };
    }
}
