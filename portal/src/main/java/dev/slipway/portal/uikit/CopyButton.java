package dev.slipway.portal.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;

/** Button that puts a text on the reader's clipboard, without a way to the server. */
@JavaScript(CodeScripts.CODE)
public final class CopyButton extends NativeButton {
    private final String text;

    /** Copies a text; the label says which, for screen readers. */
    public CopyButton(String label, String text) {
        super("Copy");
        this.text = text;
        addClassName("copy-button");
        getElement().setAttribute("type", "button").setAttribute("aria-label", label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageScripts.call(getElement(), "copies", text);
    }
}
