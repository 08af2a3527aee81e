package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.Dossier;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What waits, each with its address. */
class InboxList extends Nav {

    InboxList(List<Dossier> waiting, FunctionName selected, Round round, Consumer<Dossier> toggle, Instant now) {
        setAriaLabel("Waiting releases");
        addClassName("inbox-list");
        UnorderedList list = new UnorderedList();
        for (Dossier dossier : waiting) {
            ListItem item = new ListItem();
            item.addClassName("inbox-item");
            if (dossier.ruling().mayApprove()) {
                item.add(choice(dossier, round, toggle));
            }
            item.add(card(dossier, dossier.comparison().function().equals(selected), now));
            list.add(item);
        }
        add(list);
    }

    /** Ticked, a release is approved in one go with others; it can be once its evidence was on screen. */
    private static Checkbox choice(Dossier dossier, Round round, Consumer<Dossier> toggle) {
        Checkbox choice = new Checkbox(round.has(dossier));
        boolean may = round.mayChoose(dossier);
        choice.setAriaLabel("Choose " + dossier.comparison().function() + " "
                + dossier.comparison().candidate().number() + (may ? "" : ", open its evidence first"));
        choice.setEnabled(may);
        choice.addValueChangeListener(changed -> toggle.accept(dossier));
        return choice;
    }

    private static Anchor card(Dossier dossier, boolean selected, Instant now) {
        Span name = new Span(dossier.comparison().function().value());
        name.addClassName("inbox-name");
        Span age = new Span(Ages.since(dossier.pending().since(), now));
        age.addClassName("muted");
        age.setTitle("waits since " + Ages.at(dossier.pending().since()));
        Div head = new Div(name, age);
        head.addClassName("inbox-head");
        Span way = new Span(dossier.comparison().candidate().number() + " → production");
        way.addClassName("muted");
        Anchor card = new Anchor("approvals/" + dossier.comparison().function());
        card.addClassNames("card", "inbox-card");
        card.add(head, way, new Div(Verdicts.of(dossier)));
        if (selected) {
            card.addClassName("selected");
            card.getElement().setAttribute("aria-current", "true");
        }
        return card;
    }
}
