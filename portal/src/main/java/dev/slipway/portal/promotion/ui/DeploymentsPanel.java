package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.Interventions;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.StartOutcome;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Figures;
import dev.slipway.portal.uikit.LoadOrder;
import java.util.Optional;

/** What runs where, what waits, and the runs of the pipeline. */
class DeploymentsPanel extends Div {
    private final FunctionName function;
    private final Deployments deployments;
    private final Interventions interventions;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final Div notice = new Div();
    private final AsyncPane<Deployed> pane = new AsyncPane<>(this::overview, DeploymentsPanel::nothing);
    private boolean shown;

    DeploymentsPanel(FunctionName function, Deployments deployments, Interventions interventions, AsyncLoader loader) {
        this.function = function;
        this.deployments = deployments;
        this.interventions = interventions;
        this.loader = loader;
        addClassName("stack");
        notice.getElement().setAttribute("role", "status");
        add(notice, pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        read();
    }

    void read() {
        getUI().ifPresent(ui -> loader.load(ui, loads, this::find, this::show));
    }

    private Optional<Deployed> find() {
        return deployments.of(function).map(overview -> new Deployed(overview, interventions.offer(function)));
    }

    void show(AsyncState<Deployed> state) {
        // While newer data is on its way, what is there stays readable.
        if (!(shown && state instanceof AsyncState.Loading)) {
            pane.show(state);
        }
        shown = shown || state instanceof AsyncState.Loaded;
    }

    private Component overview(Deployed deployed) {
        Deployments.Overview overview = deployed.overview();
        Div box = new Div();
        box.addClassName("stack");
        box.add(new Figures()
                .figure(release(overview.staging()), meaning("staging", overview.staging()))
                .figure(
                        release(overview.state().production()),
                        meaning("production", overview.state().production())));
        String toKnow = overview.state().pipeline().notice();
        if (!toKnow.isEmpty()) {
            box.add(warning(new Span(toKnow)));
        }
        overview.state().pending().ifPresent(pending -> box.add(waiting(pending)));
        box.add(new EnvironmentLanes(
                overview.runs(), overview.state().pipeline().asOf()));
        Button run = new Button("Run pipeline", click -> run());
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setEnabled(deployments.mayRun(function));
        Div head = new Div(new H2("Runs"), run);
        head.addClassName("dossier-head");
        Div card = new Div(head);
        card.addClassNames("card", "stack");
        card.add(
                overview.runs().isEmpty()
                        ? noRuns()
                        : new RunsTable(
                                overview.runs(), new Again(deployed.offer().mayOperate())));
        PipelineControls controls =
                new PipelineControls(function, overview.state().stages(), interventions, deployed.offer(), this::told);
        box.add(card, controls);
        return box;
    }

    /** Tries a stage again and tells what came of it. */
    private final class Again implements RunsTable.Retry {
        private final boolean allowed;

        Again(boolean allowed) {
            this.allowed = allowed;
        }

        @Override
        public boolean allowed() {
            return allowed;
        }

        @Override
        public void again(String execution, String stage) {
            told(interventions.retry(function, execution, stage));
        }
    }

    private void told(InterventionOutcome outcome) {
        Div words = new Div(new Span(Outcomes.words(outcome)));
        words.addClassNames("notice", outcome instanceof InterventionOutcome.Done ? "notice-good" : "notice-warn");
        notice.removeAll();
        notice.add(words);
        read();
    }

    private Div waiting(PendingApproval pending) {
        return warning(
                new Span(pending.release().number() + " waits for production since " + Ages.at(pending.since()) + ". "),
                new Anchor("approvals/" + function, "Look at its evidence"));
    }

    private void run() {
        StartOutcome outcome = deployments.run(function);
        notice.removeAll();
        notice.add(
                switch (outcome) {
                    case StartOutcome.Started started ->
                        new Badge(
                                started.ahead() == 0 ? "started" : "queued behind " + started.ahead(), Badge.Tone.GOOD);
                    case StartOutcome.AlreadyRunning running ->
                        new Badge("this revision is running or waiting already", Badge.Tone.NEUTRAL);
                    case StartOutcome.Refused refused -> warning(new Span(refused.reason()));
                });
        read();
    }

    private static String release(Optional<RunningRelease> running) {
        return running.map(now -> now.release().number().toString()).orElse("–");
    }

    private static String meaning(String environment, Optional<RunningRelease> running) {
        return running.map(now -> environment + ", revision "
                        + now.release().revision().abbreviated() + ", since " + Ages.at(now.since()))
                .orElse(environment + ": nothing runs");
    }

    private static Div warning(Component... content) {
        Div warning = new Div(content);
        warning.addClassNames("notice", "notice-warn");
        return warning;
    }

    private static EmptyState noRuns() {
        return new EmptyState(
                "The pipeline has never run.",
                "A commit to the function's folder starts it, and so does Run pipeline: checks, build, staging with"
                        + " smoke test and ten cold starts, approval, production.");
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "This function has no pipeline.",
                "The local cloud brings one for each function of the catalog; it runs in the local profile.");
    }
}
