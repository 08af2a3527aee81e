package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.scorecards.Scorecards;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;

/** A function's scorecard on its page. */
final class ScorecardPanel extends Div {
    private final String function;
    private final Scorecards scorecards;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<Scorecard> pane = new AsyncPane<>(
            ScorecardContent::new,
            () -> new EmptyState(
                    "Nothing is judged now.",
                    "scorecards.yaml of the catalog is broken: the page Scorecards says what is wrong.",
                    new Anchor("scorecards", "Open Scorecards")));

    ScorecardPanel(String function, Scorecards scorecards, AsyncLoader loader) {
        this.function = function;
        this.scorecards = scorecards;
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
}
