package dev.slipway.portal.api.tokens.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.api.tokens.CreatedToken;
import dev.slipway.portal.uikit.CopyButton;
import dev.slipway.portal.uikit.Moments;

/** A new token on the screen, for the only time. */
class ShownOnce extends Div {

    ShownOnce(CreatedToken created) {
        addClassNames("card", "stack", "notice-good");
        Code text = new Code(created.secret().text());
        text.addClassName("token-text");
        Div line =
                new Div(text, new CopyButton("Copy the token", created.secret().text()));
        line.addClassName("cluster");
        Paragraph life = new Paragraph("It works until "
                + Moments.minute(created.token().life().expiresAt())
                + ". Keep it as you keep a password: whoever has it acts for you.");
        life.addClassName("muted");
        add(new H2("Copy " + created.token().name() + " now: it is shown only this once"), line, life);
    }
}
