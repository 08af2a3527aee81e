package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Conflict;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import java.util.List;
import java.util.Optional;

/** A conflict with its sides, and what a person decides about it: theirs, the template's, or a text of their own. */
class ConflictCard extends Div {

    private enum Choice {
        OURS,
        THEIRS,
        EDITED
    }

    private final Conflict conflict;
    private final UpgradeActions actions;
    private final TextArea text = new TextArea("Your text");
    private final Div editor = new Div();

    ConflictCard(String path, String name, Conflict conflict, boolean mayChange, UpgradeActions actions) {
        this.conflict = conflict;
        this.actions = actions;
        addClassNames("conflict", "stack");
        getElement().setAttribute("data-conflict", conflict.id().value());
        CodeLanguage language = CodeLanguage.ofFile(path);
        Div sides = new Div(
                side("Your team's", path, conflict.ours(), language, conflict.whole()),
                side("The template's", path, conflict.theirs(), language, conflict.whole()));
        sides.addClassName("fact-pair");
        add(new H3(name), sides);
        if (!conflict.base().isEmpty()) {
            add(side("As it was generated", path, conflict.base(), language, false));
        }
        add(choices(name + " of " + path, mayChange), editor(mayChange));
    }

    private static Div side(String title, String path, String code, CodeLanguage language, boolean absentIfEmpty) {
        Div side = new Div(new H4(title));
        if (code.isEmpty()) {
            Paragraph none = new Paragraph(absentIfEmpty ? "The file is not there." : "Nothing stands here.");
            none.addClassName("muted");
            side.add(none);
        } else {
            side.add(new CodeBlock(title + " lines of " + path, code, language));
        }
        return side;
    }

    private RadioButtonGroup<Choice> choices(String label, boolean mayChange) {
        RadioButtonGroup<Choice> choices = new RadioButtonGroup<>("What shall it be?");
        choices.setAriaLabel(label);
        choices.setItems(isText() ? List.of(Choice.values()) : List.of(Choice.OURS, Choice.THEIRS));
        choices.setItemLabelGenerator(this::label);
        conflict.decision().map(ConflictCard::choice).ifPresent(choices::setValue);
        choices.setReadOnly(!mayChange);
        choices.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                decide(change.getValue());
            }
        });
        return choices;
    }

    /** Bytes that are no text have nothing to edit. */
    private boolean isText() {
        return !conflict.whole() || !(conflict.ours() + conflict.theirs()).matches("\\d+ bytes.*");
    }

    private String label(Choice choice) {
        return switch (choice) {
            case OURS ->
                conflict.whole() && conflict.ours().isEmpty() ? "Leave it away, as your team did" : "Keep your team's";
            case THEIRS ->
                conflict.whole() && conflict.theirs().isEmpty()
                        ? "Remove it, as the template does"
                        : "Take the template's";
            case EDITED -> "Write it";
        };
    }

    private void decide(Choice choice) {
        editor.setVisible(choice == Choice.EDITED);
        switch (choice) {
            case OURS -> actions.decide(conflict.id(), new Decision.Ours());
            case THEIRS -> actions.decide(conflict.id(), new Decision.Theirs());
            case EDITED -> text.focus();
        }
    }

    private Div editor(boolean mayChange) {
        Optional<String> written = conflict.decision()
                .flatMap(decision ->
                        decision instanceof Decision.Edited edited ? Optional.of(edited.text()) : Optional.empty());
        text.addClassName("event-editor");
        text.setValue(written.orElse(conflict.ours() + conflict.theirs()));
        text.setReadOnly(!mayChange);
        Button keep = new Button(
                "Keep this text", click -> actions.decide(conflict.id(), new Decision.Edited(text.getValue())));
        keep.setEnabled(mayChange);
        editor.add(text, keep);
        editor.addClassName("stack");
        editor.setVisible(written.isPresent());
        return editor;
    }

    private static Choice choice(Decision decision) {
        return switch (decision) {
            case Decision.Ours ours -> Choice.OURS;
            case Decision.Theirs theirs -> Choice.THEIRS;
            case Decision.Edited edited -> Choice.EDITED;
        };
    }
}
