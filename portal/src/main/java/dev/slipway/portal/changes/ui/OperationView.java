package dev.slipway.portal.changes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** An operation while it runs and after: its steps with times and log, and what one can do about it. */
@Route("operations/:id")
@PageTitle("Operation · Slipway")
@PermitAll
class OperationView extends Page implements BeforeEnterObserver {
    private final Operations operations;
    private final OperationFeed feed;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final CurrentPerson current;
    private final AsyncPane<OperationStatus> pane;
    private final OperationActions actions;
    private Optional<OperationId> id = Optional.empty();
    private Registration registration = () -> {};

    OperationView(Operations operations, OperationFeed feed, AsyncLoader loader, CurrentPerson current) {
        super("Operation", "");
        this.operations = operations;
        this.feed = feed;
        this.loader = loader;
        this.current = current;
        this.pane = new AsyncPane<>(this::content, OperationView::unknown);
        // The status line below speaks for the page; reading every log line aloud would drown it.
        pane.getElement().setAttribute("aria-live", "off");
        this.actions = new OperationActions(operations, this::refresh);
        addActions(actions);
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").filter(OperationId::isValid).map(OperationId::new);
        loader.load(UI.getCurrent(), loads, this::find, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        registration = id.map(known -> feed.register(known, () -> ui.access(this::refresh)))
                .orElse(() -> {});
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registration.remove();
    }

    void show(AsyncState<OperationStatus> state) {
        pane.show(state);
    }

    /** Looks again without showing that it does. */
    private void refresh() {
        getUI().ifPresent(ui -> loader.load(ui, loads, this::find, state -> {
            if (!(state instanceof AsyncState.Loading)) {
                show(state);
            }
        }));
    }

    private Optional<OperationStatus> find() {
        return id.flatMap(operations::find);
    }

    private Component content(OperationStatus status) {
        OperationStatus.Summary summary = status.summary();
        head(
                summary.title(),
                new Span(summary.requester().team() + " · asked for by "
                        + summary.requester().personName() + " on " + Times.at(summary.startedAt())));
        nameTab(summary.title());
        boolean own = current.get()
                .filter(person -> person.id().equals(summary.requester().personId()))
                .isPresent();
        actions.offer(status, own);
        return new OperationSteps(status);
    }

    private static EmptyState unknown() {
        return new EmptyState(
                "There is no such operation.",
                "The address may be incomplete, or from another portal.",
                new Anchor("", "Go to Home"));
    }
}
