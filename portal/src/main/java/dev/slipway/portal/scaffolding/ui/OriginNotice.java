package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.scaffolding.DraftOrigin;
import dev.slipway.portal.uikit.Moments;

/** Says above the wizard that a program wrote the answers, and with which of the person's tokens. */
class OriginNotice extends Div {

    OriginNotice(DraftOrigin origin) {
        addClassNames("notice", "notice-info");
        setId("draft-origin");
        add(
                strong("A program drafted this"),
                new Span(" with the token "),
                strong(origin.token()),
                new Span(" of " + origin.personId() + " on " + Moments.minute(origin.at())
                        + ". Its texts are the program's: look at each step before you create it. "),
                new Anchor("tokens", "Tokens"));
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
