package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.scorecards.FleetScore;
import dev.slipway.portal.scorecards.RulesReading;
import dev.slipway.portal.scorecards.Scorecards;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** How all functions stand, or those of a team or of a check; with a branch in the address, how they would were it merged. */
@Route(ScorecardsView.ADDRESS)
@PageTitle("Scorecards · Slipway")
@PermitAll
class ScorecardsView extends Page implements BeforeEnterObserver {
    static final String ADDRESS = "scorecards";
    static final String BRANCH = "branch";

    private final Scorecards scorecards;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<ShownScores> pane = new AsyncPane<>(this::content, this::nothing);
    private String branch = "";
    private CardFilter filter = new CardFilter("", "");

    ScorecardsView(Scorecards scorecards, AsyncLoader loader) {
        super("Scorecards", "What is expected of functions, and which of them meet it");
        this.scorecards = scorecards;
        this.loader = loader;
        addActions(new Anchor("guidelines/scorecards", "How scorecards work"));
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        branch = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BRANCH)
                .orElse("");
        filter = CardFilter.of(event.getLocation().getQueryParameters());
        if (isAttached()) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    void show(AsyncState<ShownScores> state) {
        pane.show(state);
    }

    private void load() {
        String wanted = branch;
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> find(wanted), this::show));
    }

    private Optional<ShownScores> find(String wanted) {
        if (!wanted.isEmpty()) {
            return scorecards.effect(wanted).map(ShownScores.Then::new);
        }
        FleetScore score = scorecards.fleet();
        boolean nothing = score.cards().isEmpty() && score.rules() instanceof RulesReading.Known;
        return nothing ? Optional.empty() : Optional.of(new ShownScores.Now(score));
    }

    private Component content(ShownScores shown) {
        return switch (shown) {
            case ShownScores.Now now -> new FleetContent(now.score(), filter);
            case ShownScores.Then then -> new EffectContent(then.effect());
        };
    }

    private EmptyState nothing() {
        return branch.isEmpty()
                ? new EmptyState(
                        "There are no functions yet.",
                        "The first one that you create is judged at once.",
                        new Anchor("functions/new", "Create a function"))
                : new EmptyState(
                        "There is no branch “" + branch + "”.",
                        "It may have been merged and deleted.",
                        new Anchor("scorecards", "Show all functions"));
    }
}
