package dev.slipway.portal.localcloud.pipeline.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.localcloud.pipeline.RunDetails;
import dev.slipway.portal.localcloud.pipeline.Stage;
import dev.slipway.portal.localcloud.pipeline.StageProgress;
import dev.slipway.portal.localcloud.pipeline.StageStatus;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Moments;
import dev.slipway.portal.uikit.Quantities;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stages in their order, each with its state, time and what came of it. */
final class StageList extends OrderedList {

    private final Map<Stage, ListItem> items = new EnumMap<>(Stage.class);
    private Optional<Stage> current = Optional.empty();

    StageList() {
        addClassNames("card", "stage-list");
        for (Stage stage : Stage.values()) {
            ListItem item = new ListItem();
            items.put(stage, item);
            add(item);
        }
    }

    boolean shows(Stage stage) {
        return current.filter(stage::equals).isPresent();
    }

    void show(RunDetails run, Stage chosen) {
        current = Optional.of(chosen);
        items.forEach((stage, item) -> {
            item.removeAll();
            fill(item, run, stage, stage == chosen);
        });
    }

    private static void fill(ListItem item, RunDetails run, Stage stage, boolean chosen) {
        StageProgress progress = run.progress(stage);
        Anchor link =
                new Anchor(run.id().address() + "?stage=" + stage.title().toLowerCase(Locale.ROOT), stage.title());
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Span took = new Span(took(progress));
        took.addClassName("muted");
        Span head = new Span(link, new Badge(words(stage, progress.status()), tone(progress.status())), took);
        head.addClassName("cluster");
        Span summary = new Span(progress.summary());
        summary.addClassNames("muted", "stage-summary");
        item.add(head, summary);
    }

    /** When it began, and how long it took once it has ended. */
    private static String took(StageProgress progress) {
        String began = progress.started()
                .map(start -> Moments.clock(start) + " " + Moments.zone(start))
                .orElse("");
        return progress.started()
                .flatMap(start -> progress.finished()
                        .map(end -> Quantities.took(Duration.between(start, end)) + " from " + began))
                .orElse(began.isEmpty() ? "" : "since " + began);
    }

    private static String words(Stage stage, StageStatus status) {
        return stage == Stage.APPROVAL && status == StageStatus.IN_PROGRESS ? "waits for a person" : status.words();
    }

    private static Badge.Tone tone(StageStatus status) {
        return switch (status) {
            case PENDING, STOPPED -> Badge.Tone.NEUTRAL;
            case IN_PROGRESS -> Badge.Tone.ACCENT;
            case SUCCEEDED -> Badge.Tone.GOOD;
            case FAILED -> Badge.Tone.BAD;
        };
    }
}
