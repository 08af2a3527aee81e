package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.slipway.portal.localcloud.workbench.Trial;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;

/** What came of the last trial. */
class ResultCard extends Div {
    private final AsyncPane<Trial> pane = new AsyncPane<>(TrialResult::of, ResultCard::nothing);

    ResultCard() {
        addClassNames("card", "stack");
        setId("result");
        pane.rest(nothing());
        add(new H2("Result"), pane);
    }

    void show(AsyncState<Trial> state) {
        pane.show(state);
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "Nothing was invoked yet.", "Response, report and log lines of the next invocation stand here.");
    }
}
