package dev.slipway.portal.localcloud.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.localcloud.pipeline.RunDetails;
import dev.slipway.portal.localcloud.pipeline.RunReport;
import dev.slipway.portal.localcloud.pipeline.RunStatus;
import dev.slipway.portal.localcloud.pipeline.Stage;
import java.util.Optional;

/** Stages of a run to the left; what the chosen one found and wrote to the right. Updated in place. */
final class RunPanel extends Div {
    private final StageList stages = new StageList();
    private final Div notice = new Div();
    private final H2 title = new H2();
    private final Div findings = new Div();
    private final LogPane log = new LogPane();
    private Optional<Stage> chosen = Optional.empty();
    private Optional<RunReport> shown = Optional.empty();
    private Stage stage = Stage.CHECKS;

    RunPanel() {
        addClassName("split");
        notice.addClassNames("notice", "notice-warn");
        Div left = new Div(notice, stages);
        left.addClassNames("stack");
        findings.addClassName("stack");
        Div right = new Div(title, findings, log);
        right.addClassNames("card", "stack");
        add(left, right);
    }

    /** Keeps to this stage; without one, follows the run. */
    void choose(Optional<Stage> choice) {
        chosen = choice;
    }

    /** The stage whose log is shown. */
    Stage stage() {
        return stage;
    }

    LogPane log() {
        return log;
    }

    /** Shows a run as it is now; returns itself, so that a pane can keep it. */
    Component show(RunReport report) {
        RunDetails run = report.run();
        Stage now = chosen.orElseGet(() -> followed(run));
        if (now != stage || shown.isEmpty()) {
            stage = now;
            title.setText(now.title());
            log.restart(now);
        }
        if (shown.filter(report::equals).isEmpty() || !stages.shows(now)) {
            stages.show(run, now);
            findings.removeAll();
            findings.add(StageFindings.of(report, now));
            tell(run);
        }
        log.ended(run.status().over() && worked(run, now));
        shown = Optional.of(report);
        return this;
    }

    /** While it waits for a person, what staging found is the thing to look at. */
    private static Stage followed(RunDetails run) {
        Stage position = run.position().stage();
        return position == Stage.APPROVAL ? Stage.STAGING : position;
    }

    /** Waiting for a person is no work and writes no log. */
    private static boolean worked(RunDetails run, Stage stage) {
        return stage != Stage.APPROVAL && run.progress(stage).finished().isPresent();
    }

    private void tell(RunDetails run) {
        notice.removeAll();
        notice.setVisible(run.status() == RunStatus.WAITING || run.status() == RunStatus.HELD);
        if (run.status() == RunStatus.WAITING) {
            notice.add(
                    new Span("It waits for another person's approval. "),
                    new Anchor("approvals/" + run.function(), "Look at its evidence"));
        } else if (run.status() == RunStatus.HELD) {
            notice.add(
                    new Span("An older revision still waits for its approval; this one follows when that is decided. "),
                    new Anchor("approvals/" + run.function(), "Look at the older one"));
        }
    }
}
