package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A list of names, each with how it is used where that is asked; entries are text such as {@code orders:read-write}. */
class EntriesField extends Div {
    private final TextField name;
    private final Select<String> use = new Select<>();
    private final Div chips = new Div();
    private final Span problem = new Span();
    private final List<String> entries = new ArrayList<>();
    private final Consumer<List<String>> changed;

    /** Asks for names; {@code uses} are the choices beside each, none where there is nothing to choose. */
    EntriesField(String label, String help, List<String> uses, Consumer<List<String>> changed) {
        this.changed = changed;
        addClassName("entries");
        name = new TextField(label);
        name.setHelperText(help);
        name.addKeyPressListener(Key.ENTER, press -> addTyped());
        Button add = new Button("Add", click -> addTyped());
        add.setAriaLabel("Add to " + label);
        Div row = new Div(name);
        row.addClassName("entries-row");
        if (!uses.isEmpty()) {
            use.setItems(uses);
            use.setValue(uses.getFirst());
            use.setAriaLabel("How " + label + " are used");
            row.add(use);
        }
        row.add(add);
        chips.addClassName("cluster");
        problem.addClassName("field-problem");
        add(row, problem, chips);
    }

    void show(List<String> newEntries) {
        entries.clear();
        entries.addAll(newEntries);
        paint();
    }

    /** Says what is wrong with the entries; an empty text where nothing is. */
    void showProblem(String text) {
        problem.setText(text);
    }

    private void addTyped() {
        String typed = name.getValue().strip();
        String entry = use.isEmpty() || typed.isEmpty() ? typed : typed + ":" + use.getValue();
        if (!entry.isEmpty() && !entries.contains(entry)) {
            entries.add(entry);
            name.clear();
            paint();
            changed.accept(List.copyOf(entries));
        }
        name.focus();
    }

    private void remove(String entry) {
        entries.remove(entry);
        paint();
        changed.accept(List.copyOf(entries));
    }

    private void paint() {
        chips.removeAll();
        for (String entry : entries) {
            NativeButton chip = new NativeButton(entry.replace(":", " · ") + " ×", click -> remove(entry));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-label", "Remove " + entry);
            chips.add(chip);
        }
    }
}
