package dev.slipway.portal.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Code with its syntax coloured, scrolling sideways within itself; lines can be marked as changed. */
@JavaScript(CodeScripts.HIGHLIGHT)
@JavaScript(CodeScripts.PROTOBUF)
@JavaScript(CodeScripts.CODE)
public final class CodeBlock extends Pre {
    private final Code code = new Code();
    private String text;
    private CodeLanguage language = CodeLanguage.PLAIN;
    private Set<Integer> changed = Set.of();

    /** Shows plain text; the label is read by screen readers, since the block can take the focus to be scrolled. */
    public CodeBlock(String label, String text) {
        this.text = text;
        addClassName("code-block");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        add(code);
    }

    /** Shows text in a language. */
    public CodeBlock(String label, String text, CodeLanguage language) {
        this(label, text);
        this.language = language;
    }

    /** Replaces the text; lines in {@code changedLines}, counted from 1, are tinted. */
    public void show(String newText, CodeLanguage newLanguage, Set<Integer> changedLines) {
        text = newText;
        language = newLanguage;
        changed = new TreeSet<>(changedLines);
        if (isAttached()) {
            paint();
        }
    }

    /** Changes what the block is called by screen readers, such as the name of the file that it shows now. */
    public void label(String label) {
        getElement().setAttribute("aria-label", label);
    }

    /** The text as it stands in the block. */
    public String text() {
        return text;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        paint();
    }

    private void paint() {
        PageScripts.call(code.getElement(), "code", text, language.grammar(), List.copyOf(changed));
    }
}
