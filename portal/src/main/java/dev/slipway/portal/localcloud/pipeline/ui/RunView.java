package dev.slipway.portal.localcloud.pipeline.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.localcloud.pipeline.LogPage;
import dev.slipway.portal.localcloud.pipeline.RunChange;
import dev.slipway.portal.localcloud.pipeline.RunControl;
import dev.slipway.portal.localcloud.pipeline.RunDetails;
import dev.slipway.portal.localcloud.pipeline.RunId;
import dev.slipway.portal.localcloud.pipeline.RunReport;
import dev.slipway.portal.localcloud.pipeline.Stage;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** One run of a local pipeline, kept up to date while it runs. */
@Route("runs/:run")
@PageTitle("Run · Slipway")
@PermitAll
class RunView extends Page implements BeforeEnterObserver {
    private static final int REFRESH_MILLISECONDS = 1000;

    private final ObjectProvider<RunControl> control;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final Clock clock;
    private final RunPanel panel = new RunPanel();
    private final AsyncPane<RunReport> pane = new AsyncPane<>(panel::show, RunView::noRun);
    private final Button stop =
            new Button("Stop", click -> change(run -> control().stop(run)));
    private final Button retry =
            new Button("Retry the stage", click -> change(run -> control().retry(run)));
    private Optional<RunId> run = Optional.empty();
    private Optional<AsyncState.Loaded<RunReport>> latest = Optional.empty();

    RunView(ObjectProvider<RunControl> control, AsyncLoader loader, Clock clock) {
        super("Run", "");
        this.control = control;
        this.loader = loader;
        this.clock = clock;
        stop.setVisible(false);
        retry.setVisible(false);
        addActions(stop, retry);
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (control.getIfAvailable() == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        panel.choose(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("stage")
                .flatMap(RunView::stage));
        Optional<RunId> wanted = event.getRouteParameters().get("run").flatMap(RunId::parse);
        if (latest.isPresent() && wanted.equals(run)) {
            refresh();
            return;
        }
        run = wanted;
        latest = Optional.empty();
        loader.load(event.getUI(), loads, () -> run.flatMap(control()::find), this::show);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        var polls = ui.addPollListener(poll -> refresh());
        addDetachListener(detached -> {
            polls.remove();
            detached.unregisterListener();
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
    }

    void show(AsyncState<RunReport> state) {
        pane.show(state);
        if (state instanceof AsyncState.Loaded<RunReport> loaded) {
            latest = Optional.of(loaded);
            describe(loaded.value().run());
        }
        getUI().ifPresent(ui -> ui.setPollInterval(
                latest.filter(known -> !known.value().run().status().over()).isPresent() ? REFRESH_MILLISECONDS : -1));
    }

    private void describe(RunDetails details) {
        head(
                details.function() + ", run " + details.subject().number(),
                new Anchor("functions/" + details.function(), details.function().value()),
                new Span(" at " + details.commit().abbreviated()
                        + details.subject()
                                .startedBy()
                                .map(person -> ", started by " + person)
                                .orElse(", started by the commit")
                        + details.subject()
                                .release()
                                .map(release -> ", release " + release)
                                .orElse("")));
        nameTab(details.function() + ", run " + details.subject().number());
        stop.setVisible(details.position().stoppable());
        retry.setVisible(details.position().retryable());
        log(details.id());
    }

    /** Adds what was written to the chosen stage's log since the last look. */
    private void log(RunId id) {
        if (control.getIfAvailable() != null) {
            LogPage page = control().log(id, panel.stage(), panel.log().next());
            panel.log().add(page);
        }
    }

    private void refresh() {
        if (run.isEmpty()) {
            return;
        }
        try {
            control().find(run.get()).ifPresent(report -> show(new AsyncState.Loaded<>(report, clock.instant())));
        } catch (org.springframework.dao.DataAccessException e) {
            latest.ifPresent(known ->
                    pane.show(new AsyncState.Stale<>(known.value(), known.asOf(), "Newer ones cannot be read now.")));
        }
    }

    private void change(Function<RunId, RunChange> verb) {
        try {
            if (run.map(verb).orElseThrow() instanceof RunChange.Refused refused) {
                Notification.show(refused.reason());
            }
        } catch (AccessDeniedException e) {
            Notification.show(String.valueOf(e.getMessage()));
        }
        refresh();
    }

    private RunControl control() {
        return control.getObject();
    }

    private static Optional<Stage> stage(String id) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.title().equalsIgnoreCase(id))
                .findFirst();
    }

    private static EmptyState noRun() {
        return new EmptyState(
                "There is no such run.",
                "It may be of another data folder. A function's runs stand on its Deployments tab.",
                new Anchor("functions", "Open the functions"));
    }
}
