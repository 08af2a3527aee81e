package dev.slipway.portal.api.tokens.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.api.tokens.CreatedToken;
import dev.slipway.portal.api.tokens.NewToken;
import dev.slipway.portal.api.tokens.Token;
import dev.slipway.portal.api.tokens.Tokens;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A person's tokens: makes one, shows it once, lists all, and revokes. Administrators see everybody's. */
@Route("tokens")
@PageTitle("API tokens · Slipway")
@PermitAll
class TokensView extends Page {
    private final Tokens tokens;
    private final AsyncLoader loader;
    private final Clock clock;
    private final boolean everybodys;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<List<Token>> pane = new AsyncPane<>(this::table, TokensView::nothing);
    private final Div shownOnce = new Div();

    TokensView(Tokens tokens, CurrentPerson current, AsyncLoader loader, Clock clock) {
        super("API tokens", "Programs act for you with a token: they read, and draft what you then create yourself.");
        this.tokens = tokens;
        this.loader = loader;
        this.clock = clock;
        this.everybodys = current.require().has(Role.ADMINISTRATOR);
        addActions(new Anchor("guidelines/api", "How to use them"));
        shownOnce.getElement().setAttribute("aria-live", "polite");
        Div card = new Div(new H2(everybodys ? "Everybody's tokens" : "Your tokens"), pane);
        card.addClassNames("card", "stack");
        add(new NewTokenCard(this::create), shownOnce, card);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        reload(event.getUI());
    }

    void show(AsyncState<List<Token>> state) {
        pane.show(state);
    }

    private void reload(com.vaadin.flow.component.UI ui) {
        loader.load(
                ui,
                loads,
                () -> Optional.of(everybodys ? tokens.everybodys() : tokens.mine())
                        .filter(found -> !found.isEmpty()),
                this::show);
    }

    private void create(NewToken wanted) {
        CreatedToken created = tokens.create(wanted);
        shownOnce.removeAll();
        shownOnce.add(new ShownOnce(created));
        getUI().ifPresent(this::reload);
    }

    private Component table(List<Token> found) {
        return new TokenTable(found, clock.instant(), everybodys, this::askToRevoke);
    }

    private void askToRevoke(Token token) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Revoke " + token.name() + "?");
        dialog.setText("Whatever uses it is refused from now on. A revoked token never works again.");
        dialog.setConfirmText("Revoke");
        dialog.setCancelable(true);
        dialog.setCancelText("Keep it");
        dialog.addConfirmListener(confirmed -> {
            tokens.revoke(token.id());
            getUI().ifPresent(this::reload);
        });
        dialog.open();
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "There is no token yet.",
                "Make one above for each program that acts for you, so that you can revoke one without the others.");
    }
}
