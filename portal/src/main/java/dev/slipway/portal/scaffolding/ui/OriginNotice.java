package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.scaffolding.DraftOrigin;
import dev.slipway.portal.uikit.Moments;

/** Says above the wizard that a program wrote the answers, and with which of the person's tokens; discards what it wrote. */
class OriginNotice extends Div {

    /** What discards this draft, and all open ones that programs proposed. */
    record Discarding(Runnable one, Runnable all) {}

    OriginNotice(DraftOrigin origin, int open, Discarding discarding) {
        addClassNames("notice", "notice-info");
        setId("draft-origin");
        add(
                strong("A program drafted this"),
                new Span(" with the token "),
                strong(origin.token()),
                new Span(" of " + origin.personId() + " on " + Moments.minute(origin.at())
                        + ". Its texts are the program's: look at each step before you create it. "),
                new Anchor("tokens", "Tokens"),
                button("discard-draft", "Discard this draft", discarding.one()));
        if (open > 1) {
            add(button(
                    "discard-drafts", "Discard all " + open + " open drafts of programs", () -> ask(open, discarding)));
        }
    }

    private static void ask(int open, Discarding discarding) {
        new ConfirmDialog(
                        "Discard " + open + " drafts?",
                        "All drafts that programs proposed to you, and of which no function was made, are gone then.",
                        "Discard",
                        discard -> discarding.all().run(),
                        "Keep",
                        keep -> {})
                .open();
    }

    private static Button button(String id, String words, Runnable deed) {
        Button button = new Button(words, click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setId(id);
        return button;
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
