package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.PolicyReading;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.Ruling;
import dev.slipway.portal.uikit.Badge;

/** One waiting release: evidence, commits, what a decision is bound to, and the buttons where the eye ends. */
class DossierCard extends Section {

    DossierCard(Dossier dossier, CommitsSection commits, Decisions decisions) {
        addClassNames("card", "dossier");
        H2 name = new H2(dossier.comparison().function().value());
        name.setId("dossier-title");
        getElement().setAttribute("aria-labelledby", "dossier-title");
        add(head(dossier, name), new EvidenceTable(dossier), commits, objections(dossier), foot(dossier, decisions));
    }

    private static Div head(Dossier dossier, H2 name) {
        String candidate = dossier.comparison().candidate().number().toString();
        Span releases = new Span(dossier.comparison()
                .production()
                .map(release -> release.number() + " runs · " + candidate + " would run")
                .orElse("nothing runs yet · " + candidate + " would run"));
        releases.addClassName("muted");
        Div title = new Div(name, releases);
        title.addClassName("dossier-title");
        Ruling ruling = dossier.ruling();
        Badge.Tone tone = ruling.policy() instanceof PolicyReading.Broken
                ? Badge.Tone.BAD
                : ruling.mayApprove() ? Badge.Tone.GOOD : Badge.Tone.NEUTRAL;
        Div head = new Div(title, new Badge(ruling.needs(), tone));
        head.addClassName("dossier-head");
        return head;
    }

    /** Says why the button cannot be pressed; the service refuses it in any case. */
    private static Div objections(Dossier dossier) {
        Div box = new Div();
        box.addClassName("stack");
        dossier.pending()
                .newer()
                .ifPresent(newer -> box.add(notice("A newer revision, " + newer.abbreviated()
                        + ", waits. This approval would still release "
                        + dossier.comparison().candidate().number() + ".")));
        dossier.ruling().notices().forEach(words -> box.add(notice(words)));
        if (!dossier.ruling().mayApprove()) {
            UnorderedList list = new UnorderedList();
            dossier.ruling().objections().forEach(reason -> list.add(new ListItem(reason)));
            Div why = new Div(new Span("You cannot approve this:"), list);
            why.addClassNames("notice", "notice-warn");
            box.add(why);
        }
        return box;
    }

    private static Div foot(Dossier dossier, Decisions decisions) {
        Release release = dossier.comparison().candidate();
        Paragraph bound = new Paragraph();
        bound.addClassName("muted");
        bound.add(
                new Span("Bound to revision "),
                new Code(release.revision().abbreviated()),
                new Span(", artefact "),
                new Code(release.artefact().abbreviated() + "…"),
                new Span(", evidence "),
                new Code(dossier.evidence().digest().abbreviated() + "…"),
                new Span(", policy of "),
                new Code(dossier.ruling().policy().revision().abbreviated()));
        Button no = new Button("Reject…", click -> decisions.askReason(dossier));
        no.setEnabled(dossier.ruling().mayReject());
        Button yes = new Button(
                "Approve " + release.number() + " for production", click -> decisions.approve(dossier.shown()));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setEnabled(dossier.ruling().mayApprove());
        Div buttons = new Div(no);
        if (dossier.ruling().mayBreakGlass()) {
            buttons.add(new Button("Break the glass…", click -> decisions.askToBreakGlass(dossier)));
        }
        buttons.add(yes);
        buttons.addClassName("dossier-buttons");
        Div foot = new Div(bound, buttons);
        foot.addClassName("dossier-foot");
        return foot;
    }

    private static Div notice(String text) {
        Div notice = new Div(new Span(text));
        notice.addClassNames("notice", "notice-warn");
        return notice;
    }
}
