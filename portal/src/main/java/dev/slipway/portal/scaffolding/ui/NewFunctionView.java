package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.scaffolding.Answers;
import dev.slipway.portal.scaffolding.DraftId;
import dev.slipway.portal.scaffolding.Drafts;
import dev.slipway.portal.scaffolding.FunctionCreation;
import dev.slipway.portal.scaffolding.Preview;
import dev.slipway.portal.scaffolding.Question;
import dev.slipway.portal.scaffolding.WizardStep;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The wizard: the questions of one step at the left, exactly what will be committed at the right. */
@Route("functions/new/:draft?")
@PageTitle("New function · Slipway")
@RolesAllowed("DEVELOPER")
class NewFunctionView extends Page implements BeforeEnterObserver {
    private final Drafts drafts;
    private final FunctionCreation creation;
    private final Div origin = new Div();
    private final Div body = new Div();
    private final PreviewPane previewPane = new PreviewPane();
    private Answers answers = Answers.initial();

    NewFunctionView(Drafts drafts, FunctionCreation creation) {
        super("New function", "Nothing is made before the last step.");
        this.drafts = drafts;
        this.creation = creation;
        body.addClassNames("split", "wizard");
        add(origin, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<DraftId> draft =
                event.getRouteParameters().get("draft").filter(DraftId::isOne).map(DraftId::new);
        Optional<Answers> found = draft.flatMap(drafts::find);
        if (draft.isPresent() && found.isPresent()) {
            answers = found.get();
            origin.removeAll();
            drafts.origin(draft.get())
                    .map(program -> new OriginNotice(program, drafts.openProposals(), discarding(draft.get())))
                    .ifPresent(origin::add);
            origin.setVisible(origin.getElement().getChildCount() > 0);
            WizardStep step = WizardStep.of(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("step")
                    .orElse(""));
            show(draft.get(), step);
        } else {
            event.forwardToUrl(StepLinks.address(drafts.start(), WizardStep.TRIGGER));
        }
    }

    private void show(DraftId draft, WizardStep step) {
        Preview preview = drafts.preview(answers);
        Div left = new Div(new StepLinks(draft, step));
        left.addClassName("stack");
        Div card = new Div();
        card.addClassName("card");
        if (step == WizardStep.REVIEW) {
            card.add(new ReviewCard(preview));
        } else {
            WizardForm form = form(draft, step);
            form.show(preview.problems());
            card.add(form);
        }
        left.add(card, buttons(draft, step, preview));
        body.removeAll();
        body.add(left, previewPane);
        previewPane.show(preview);
    }

    private WizardForm form(DraftId draft, WizardStep step) {
        WizardForm[] form = new WizardForm[1];
        form[0] = new WizardForm(step, answers, drafts.teams(), (question, text) -> {
            answers = answers.with(question, text);
            drafts.save(draft, answers);
            if (question == Question.TRIGGER) {
                show(draft, step);
            } else {
                Preview preview = drafts.preview(answers);
                form[0].show(preview.problems());
                previewPane.show(preview);
            }
        });
        return form[0];
    }

    private Div buttons(DraftId draft, WizardStep step, Preview preview) {
        Div buttons = new Div();
        buttons.addClassName("wizard-buttons");
        WizardStep[] steps = WizardStep.values();
        if (step != WizardStep.TRIGGER) {
            buttons.add(new Button("Back", click -> go(draft, steps[step.ordinal() - 1])));
        }
        Button next = step == WizardStep.REVIEW
                ? new Button("Create " + preview.manifest().name(), click -> create(draft))
                : new Button(
                        "Next: " + steps[step.ordinal() + 1].label(), click -> go(draft, steps[step.ordinal() + 1]));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setDisableOnClick(step == WizardStep.REVIEW);
        next.setEnabled(step != WizardStep.REVIEW || preview.isComplete());
        next.setId(step == WizardStep.REVIEW ? "create-function" : "next-step");
        buttons.add(next);
        return buttons;
    }

    private OriginNotice.Discarding discarding(DraftId draft) {
        return new OriginNotice.Discarding(
                () -> leave(() -> drafts.discard(draft)), () -> leave(drafts::discardProposals));
    }

    private static void leave(Runnable discarding) {
        discarding.run();
        UI.getCurrent().navigate("functions");
    }

    private void create(DraftId draft) {
        UI.getCurrent().navigate(creation.create(draft).address());
    }

    private static void go(DraftId draft, WizardStep step) {
        UI.getCurrent().navigate("functions/new/" + draft, QueryParameters.simple(java.util.Map.of("step", step.id())));
    }
}
