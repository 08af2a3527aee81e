package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.Exemptions;
import dev.slipway.portal.scorecards.Exemptions.Wish;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.scorecards.Scorecards;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import java.util.Optional;

/** A function's scorecard on its page; owners of its team exempt it from checks here. */
final class ScorecardPanel extends Div {
    private final String function;
    private final Scorecards scorecards;
    private final Exemptions exemptions;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<Scorecard> pane = new AsyncPane<>(this::content, ScorecardPanel::nothing);

    ScorecardPanel(String function, Scorecards scorecards, Exemptions exemptions, AsyncLoader loader) {
        this.function = function;
        this.scorecards = scorecards;
        this.exemptions = exemptions;
        this.loader = loader;
        add(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(event.getUI(), loads, () -> scorecards.of(function), this::show);
    }

    void show(AsyncState<Scorecard> state) {
        pane.show(state);
    }

    private Component content(Scorecard card) {
        return new ScorecardContent(card, exemptions.mayGrant(card.team()) ? Optional.of(this::ask) : Optional.empty());
    }

    private void ask(CheckResult result) {
        new ExemptDialog(function, result, exemptions.days(), this::grant).open();
    }

    private void grant(Wish wish) {
        String operation = exemptions.grant(function, wish).address();
        getUI().ifPresent(ui -> ui.navigate(operation));
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "Nothing is judged now.",
                "scorecards.yaml of the catalog is broken: the page Scorecards says what is wrong.",
                new Anchor("scorecards", "Open Scorecards"));
    }
}
