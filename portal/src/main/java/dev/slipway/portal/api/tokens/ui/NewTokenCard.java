package dev.slipway.portal.api.tokens.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.slipway.portal.api.tokens.NewToken;
import dev.slipway.portal.api.tokens.Scope;
import java.util.function.Consumer;

/** Asks for a new token: its name, what it may do, and for how long. */
class NewTokenCard extends Div {
    private final TextField name = new TextField("Name");
    private final Select<Scope> scope = new Select<>();
    private final Select<Integer> days = new Select<>();
    private final Paragraph meaning = new Paragraph();

    NewTokenCard(Consumer<NewToken> wanted) {
        addClassNames("card", "stack");
        name.setId("token-name");
        name.setPlaceholder("What will use it");
        name.setMaxLength(NewToken.LONGEST_NAME);
        scope.setId("token-scope");
        scope.setLabel("May");
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(Scope::label);
        scope.addValueChangeListener(change -> meaning.setText(change.getValue().sentence()));
        scope.setValue(Scope.READ);
        days.setLabel("Works for");
        days.setItems(7, 30, NewToken.USUAL_DAYS, 180, NewToken.MOST_DAYS);
        days.setItemLabelGenerator(count -> count == NewToken.MOST_DAYS ? "1 year" : count + " days");
        days.setValue(NewToken.USUAL_DAYS);
        Button create = new Button("Create token", click -> create(wanted));
        create.setId("create-token");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(name, scope, days, create);
        fields.addClassNames("cluster", "preferences");
        meaning.addClassName("muted");
        add(new H2("New token"), fields, meaning);
    }

    private void create(Consumer<NewToken> wanted) {
        try {
            NewToken token = new NewToken(name.getValue(), scope.getValue(), days.getValue());
            name.setInvalid(false);
            wanted.accept(token);
            name.clear();
        } catch (IllegalArgumentException refused) {
            name.setErrorMessage(refused.getMessage());
            name.setInvalid(true);
            name.focus();
        }
    }
}
