package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.workbench.LocalValueState;
import dev.slipway.portal.localcloud.workbench.Workbench;
import dev.slipway.portal.uikit.Badge;
import java.util.List;
import java.util.Locale;

/** Enters values of parameters and secrets; none is ever shown again. */
class LocalValuesCard extends Div {

    LocalValuesCard(Manifest manifest, Workbench workbench, List<LocalValueState> values, boolean granted) {
        addClassNames("card", "stack");
        setId("local-values");
        Paragraph explanation = new Paragraph(
                "Values for this machine only. They stand in a file that only you can read, go to the function's own "
                        + "process when it asks as it would ask AWS, and are never shown again.");
        explanation.addClassName("muted");
        add(new H2("Local values"), explanation);
        values.forEach(value -> add(new ValueRow(manifest, workbench, value, granted)));
    }

    /** One name, whether it has a value, and the field for a new one. */
    private static final class ValueRow extends Div {
        private final Div state = new Div();
        private final PasswordField field = new PasswordField();
        private final Button remove = new Button("Remove");

        ValueRow(Manifest manifest, Workbench workbench, LocalValueState value, boolean granted) {
            addClassName("value-row");
            String kind = value.kind().name().toLowerCase(Locale.ROOT);
            field.setPlaceholder("New value");
            field.setRevealButtonVisible(false);
            field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
            field.setAriaLabel("Value of " + kind + " " + value.name());
            field.setEnabled(granted);
            Button save = new Button("Save", click -> enter(manifest, workbench, value));
            save.setAriaLabel("Save the value of " + value.name());
            save.addClickShortcut(Key.ENTER).listenOn(field);
            save.setEnabled(granted);
            remove.setAriaLabel("Remove the value of " + value.name());
            remove.setEnabled(granted);
            remove.addClickListener(click -> {
                workbench.removeValue(manifest, value.kind(), value.name());
                show(false);
            });
            Span name = new Span(value.name());
            name.addClassName("value-name");
            state.getElement().setAttribute("role", "status");
            Div head = new Div(name, new Badge(word(value.kind()), Badge.Tone.NEUTRAL), state);
            head.addClassName("cluster");
            Div entry = new Div(field, save, remove);
            entry.addClassName("cluster");
            add(head, entry);
            show(value.set());
        }

        private void enter(Manifest manifest, Workbench workbench, LocalValueState value) {
            if (field.isEmpty()) {
                field.setInvalid(true);
                field.setErrorMessage("Enter a value first.");
                return;
            }
            workbench.enterValue(manifest, value.kind(), value.name(), field.getValue());
            field.clear();
            field.setInvalid(false);
            show(true);
        }

        private void show(boolean set) {
            state.removeAll();
            state.add(set ? new Badge("set", Badge.Tone.GOOD) : new Badge("no value", Badge.Tone.WARN));
            remove.setVisible(set);
        }

        private static String word(MissingValue.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }
}
