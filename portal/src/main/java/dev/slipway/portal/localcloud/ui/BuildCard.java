package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation.Registration;
import dev.slipway.portal.localcloud.workbench.BuildRun;
import dev.slipway.portal.localcloud.workbench.Workbench;
import java.util.List;

/** Builds the newest commit and shows what cargo says, live. */
class BuildCard extends Div {
    private final FunctionName function;
    private final Workbench workbench;
    private final Runnable whenBuilt;
    private final Button build = new Button("Build the newest commit", click -> start());
    private final Button cancel = new Button("Cancel", click -> cancel());
    private final Div ending = new Div();
    private final OutputLog log = new OutputLog("Build output");
    private final boolean granted;
    private Registration following = () -> {};

    BuildCard(FunctionName function, Workbench workbench, Runnable whenBuilt, boolean granted) {
        this.function = function;
        this.workbench = workbench;
        this.whenBuilt = whenBuilt;
        this.granted = granted;
        build.setId("build");
        build.setEnabled(granted);
        cancel.setId("cancel-build");
        cancel.setVisible(false);
        log.setVisible(false);
        ending.getElement().setAttribute("role", "status");
        ending.setId("build-outcome");
        Div buttons = new Div(build, cancel);
        buttons.addClassName("cluster");
        addClassNames("card", "stack");
        add(new H2("Build"), buttons, ending, log);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        workbench.lastBuild(function).ifPresent(run -> follow(run, event.getUI()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.close();
    }

    private void start() {
        follow(workbench.build(function), UI.getCurrent());
    }

    private void cancel() {
        workbench.cancelBuild(function);
    }

    private void follow(BuildRun run, UI ui) {
        following.close();
        log.clear();
        ending.removeAll();
        underWay(run.outcome().isEmpty());
        boolean endedBefore = run.outcome().isPresent();
        following = run.follow(new BuildRun.Follower() {
            @Override
            public void lines(List<BuildLine> further) {
                ui.access(() -> log.append(further));
            }

            @Override
            public void ended(BuildOutcome outcome) {
                ui.access(() -> {
                    show(outcome);
                    if (!endedBefore) {
                        whenBuilt.run();
                    }
                });
            }
        });
    }

    /** Shows how a build ended. */
    void show(BuildOutcome outcome) {
        underWay(false);
        ending.removeAll();
        ending.add(BuildWords.of(outcome));
    }

    private void underWay(boolean running) {
        log.setVisible(true);
        build.setEnabled(granted && !running);
        cancel.setVisible(granted && running);
    }
}
