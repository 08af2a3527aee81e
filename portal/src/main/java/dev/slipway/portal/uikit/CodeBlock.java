package dev.slipway.portal.uikit;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Pre;

/** Code as it stands, scrolling sideways within itself. */
public final class CodeBlock extends Pre {

    /** Shows text; the label is read by screen readers, since the block can take the focus to be scrolled. */
    public CodeBlock(String label, String text) {
        addClassName("code-block");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        Code code = new Code(text);
        add(code);
    }
}
