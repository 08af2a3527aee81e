package dev.slipway.portal.api.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.api.tokens.Token;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Moments;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Tokens with all but what they are; those that work can be revoked. */
class TokenTable extends Div {
    private final Instant now;
    private final Consumer<Token> revoke;

    TokenTable(List<Token> tokens, Instant now, boolean withOwner, Consumer<Token> revoke) {
        this.now = now;
        this.revoke = revoke;
        DataTable<Token> table = new DataTable<>("Tokens");
        table.text("Name", Token::name);
        if (withOwner) {
            table.text("Of", Token::ownerId);
        }
        table.text("Begins with", token -> token.beginning() + "…")
                .text("May", token -> token.scope().label())
                .text("Created", token -> Moments.day(token.life().createdAt()))
                .text(
                        "Last used",
                        token -> token.life().lastUsedAt().map(Moments::minute).orElse("never"))
                .text("Expires", token -> Moments.day(token.life().expiresAt()))
                .component("State", this::state)
                .component("", this::action);
        table.rows(tokens);
        add(table);
    }

    private Component state(Token token) {
        return switch (token.state(now)) {
            case ACTIVE -> new Badge("works", Badge.Tone.GOOD);
            case EXPIRED -> new Badge("expired", Badge.Tone.NEUTRAL);
            case REVOKED -> new Badge("revoked", Badge.Tone.NEUTRAL);
        };
    }

    private Component action(Token token) {
        if (token.state(now) != Token.State.ACTIVE) {
            return new Text("");
        }
        Button button = new Button("Revoke", click -> revoke.accept(token));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-label", "Revoke " + token.name());
        return button;
    }
}
