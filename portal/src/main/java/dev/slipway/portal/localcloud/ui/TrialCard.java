package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.workbench.Bench;
import dev.slipway.portal.localcloud.workbench.Bench.SampleEvent;
import dev.slipway.portal.localcloud.workbench.Candidate;
import dev.slipway.portal.localcloud.workbench.Trial;
import dev.slipway.portal.localcloud.workbench.Workbench;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** An event, what it is sent to, and the two ways of sending it. */
class TrialCard extends Div {
    private static final int COLD_STARTS = 10;

    private final boolean granted;
    private final Select<Candidate> candidate = new Select<>();
    private final Select<SampleEvent> sample = new Select<>();
    private final TextArea event = new TextArea("Event (JSON)");
    private final IntegerField count = new IntegerField("Cold starts");
    private final Button invoke = new Button("Invoke");
    private final Button coldStarts = new Button("Run cold starts");
    private final Paragraph hint = new Paragraph();

    TrialCard(FunctionName function, Workbench workbench, Consumer<Callable<Trial>> runner, boolean granted) {
        this.granted = granted;
        fields();
        invoke.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        invoke.setId("invoke");
        coldStarts.setId("cold-starts");
        hint.addClassName("muted");
        invoke.addClickListener(click -> {
            Candidate chosen = candidate.getValue();
            String text = event.getValue();
            runner.accept(() -> workbench.invoke(function, chosen, text));
        });
        coldStarts.addClickListener(click -> {
            Candidate chosen = candidate.getValue();
            String text = event.getValue();
            int times = count.isInvalid() || count.getValue() == null ? COLD_STARTS : count.getValue();
            runner.accept(() -> workbench.coldStarts(function, chosen, text, times));
        });
        Div buttons = new Div(invoke, coldStarts, count);
        buttons.addClassNames("cluster", "invoke-buttons");
        addClassNames("card", "stack");
        add(new H2("Invoke"), candidate, sample, event, buttons, hint);
    }

    private void fields() {
        candidate.setLabel("Build");
        candidate.setItemLabelGenerator(Candidate::label);
        sample.setLabel("Begin with");
        sample.setItemLabelGenerator(SampleEvent::file);
        sample.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                event.setValue(change.getValue().text());
            }
        });
        event.setId("event");
        event.addClassName("event-editor");
        event.setValue("{}");
        event.setMinRows(8);
        event.setMaxRows(18);
        count.setValue(COLD_STARTS);
        count.setMin(1);
        count.setMax(100);
        count.setStepButtonsVisible(true);
    }

    /** Offers what can be invoked now; what was chosen and typed stays where it can. */
    void offer(Bench bench) {
        SampleEvent chosenEvent = sample.getValue();
        candidate.setItems(bench.candidates());
        candidate.setVisible(!bench.candidates().isEmpty());
        bench.candidates().stream().findFirst().ifPresent(candidate::setValue);
        if (chosenEvent == null) {
            sample.setItems(bench.events());
            sample.setVisible(!bench.events().isEmpty());
            bench.events().stream()
                    .filter(example -> example.file().equals("example.json"))
                    .findFirst()
                    .or(() -> bench.events().stream().findFirst())
                    .ifPresent(sample::setValue);
        }
        hint.setText(
                bench.candidates().isEmpty()
                        ? "There is no build yet: build the newest commit, or run the pipeline."
                        : "A release runs in staging, and its reports count in its figures; a build by hand runs apart"
                                + " and counts nowhere. A process stays warm for five minutes.");
        busy(false);
    }

    /** While something runs nothing else is started. */
    void busy(boolean busy) {
        boolean possible = granted && !busy && candidate.getValue() != null;
        invoke.setEnabled(possible);
        coldStarts.setEnabled(possible);
    }
}
