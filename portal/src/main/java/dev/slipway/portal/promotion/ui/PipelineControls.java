package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ClosedTransition;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.promotion.Interventions;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.StageState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.DataTable;
import java.util.List;
import java.util.function.Consumer;

/** What a person can do to a pipeline: go back, and close or open the way into each stage. */
class PipelineControls extends Div {
    private final FunctionName function;
    private final Interventions interventions;
    private final Interventions.Offer offer;
    private final Consumer<InterventionOutcome> told;

    PipelineControls(
            FunctionName function,
            List<StageState> stages,
            Interventions interventions,
            Interventions.Offer offer,
            Consumer<InterventionOutcome> told) {
        this.function = function;
        this.interventions = interventions;
        this.offer = offer;
        this.told = told;
        addClassNames("card", "stack");
        add(new H2("Roll back"), rollBack(), new H2("Ways into the stages"), ways(stages));
    }

    private Component rollBack() {
        return switch (offer.rollBack()) {
            case RollBack.Impossible impossible -> muted(impossible.reason());
            case RollBack.Possible way -> {
                String to = way.to().number().toString();
                Button back = new Button(
                        "Roll back to " + to + "…",
                        click -> ReasonDialog.toRollBack(
                                        function,
                                        way,
                                        reason -> told.accept(interventions.rollBack(function, way, reason)))
                                .open());
                back.setEnabled(offer.mayRollBack());
                Div line = new Div(
                        muted("Production runs " + way.from().number() + " and ran " + to + " before, revision "
                                + way.to().revision().abbreviated() + ". Going back takes no build and no approval."),
                        back);
                line.addClassName("dossier-head");
                yield line;
            }
        };
    }

    private Component ways(List<StageState> stages) {
        DataTable<StageState> table = new DataTable<StageState>("Ways into the stages")
                .text("Into", StageState::name)
                .component("State", stage -> state(stage))
                .component("Change", this::change);
        // Nothing leads into the first stage but the start.
        table.rows(stages.subList(Math.min(1, stages.size()), stages.size()));
        return table;
    }

    private static Component state(StageState stage) {
        if (stage.closed().isEmpty()) {
            return new Badge("open", Badge.Tone.GOOD);
        }
        ClosedTransition closing = stage.closed().get();
        String since = closing.since().map(at -> " since " + Ages.at(at)).orElse("");
        Span who =
                new Span(" by " + closing.by() + since + (closing.reason().isEmpty() ? "" : ": " + closing.reason()));
        who.addClassName("muted");
        return new Div(new Badge("closed", Badge.Tone.WARN), who);
    }

    private Component change(StageState stage) {
        String name = stage.name();
        Button change;
        if (stage.closed().isEmpty()) {
            change = new Button(
                    "Close…",
                    click -> ReasonDialog.toClose(
                                    function, name, reason -> told.accept(interventions.close(function, name, reason)))
                            .open());
            change.setEnabled(offer.mayOperate());
        } else {
            change = new Button("Open", click -> told.accept(interventions.open(function, name)));
            change.setEnabled(offer.mayOpen(name));
        }
        change.setAriaLabel((stage.closed().isEmpty() ? "Close the way into " : "Open the way into ") + name);
        return change;
    }

    private static Paragraph muted(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("muted");
        return paragraph;
    }
}
