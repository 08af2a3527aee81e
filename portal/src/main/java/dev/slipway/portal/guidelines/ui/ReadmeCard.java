package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;

/** A function's README on its overview, as the guidelines show it. */
final class ReadmeCard extends Div {
    private final AsyncPane<DocumentPage> pane = new AsyncPane<>(ReadmeCard::content, ReadmeCard::none);

    ReadmeCard() {
        addClassName("readme");
        add(pane);
    }

    void show(AsyncState<DocumentPage> state) {
        pane.show(state);
    }

    private static Component content(DocumentPage page) {
        Div head = new Div(new H2("README"), new Anchor(page.address(), "As a document, with its versions"));
        head.addClassName("readme-head");
        Div card = new Div(head);
        card.addClassNames("card", "readme-text");
        DocumentBlocks.of(page).forEach(card::add);
        return card;
    }

    private static EmptyState none() {
        return new EmptyState(
                "This function has no README.",
                "Say in a README.md of its folder what it is for and what to do when it fails: it is shown here and found by search.");
    }
}
