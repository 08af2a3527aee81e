package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.AdoptionOffer;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Rights;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;

/** Lets a person say what upgrades start from; nothing is chosen for them. */
class AdoptionCard extends Div {

    AdoptionCard(State.Unrecorded state, Rights rights, UpgradeActions actions) {
        addClassNames("card", "stack");
        RadioButtonGroup<AdoptionOffer> offers = new RadioButtonGroup<>("What was generated?");
        offers.setItems(state.offers());
        offers.addClassName("choice-cards");
        offers.setRenderer(new ComponentRenderer<>(AdoptionCard::offer));
        Button adopt =
                new Button("Adopt", click -> actions.adopt(offers.getValue().start()));
        adopt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        adopt.setDisableOnClick(true);
        adopt.setEnabled(false);
        adopt.setId("adopt");
        offers.addValueChangeListener(change -> adopt.setEnabled(rights.mayChange() && change.getValue() != null));
        Paragraph why = new Paragraph(state.reason());
        Paragraph how = new Paragraph("An upgrade merges three ways: what was generated, what the team made of it, and"
                + " what is generated now. The first of them is recorded on the branch slipway/pristine; adopting"
                + " records it, and changes no file of the team's.");
        how.addClassName("muted");
        add(new H2("Adopt"), why, how, offers);
        if (!rights.mayChange()) {
            add(new UpgradeNotice(OwnersOnly.sentence(rights)));
        }
        Div buttons = new Div(adopt);
        buttons.addClassName("wizard-buttons");
        add(buttons);
    }

    private static Div offer(AdoptionOffer offer) {
        Span label = new Span(offer.label());
        Span consequence = new Span(offer.consequence());
        consequence.addClassName("muted");
        Div both = new Div(label, consequence);
        both.addClassName("two-lines");
        return both;
    }
}
