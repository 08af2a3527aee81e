package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import dev.slipway.portal.uikit.PageScripts;

/**
 * A diagram that Mermaid draws in its strict mode and that is shown as an image, in which nothing can run or load. Its
 * text stands below it, and in its place where it cannot be drawn.
 */
@JavaScript("context://webjars/mermaid/11.14.0/dist/mermaid.min.js")
@JavaScript("context://slipway/diagram.js")
final class Diagram extends Div {
    private final String source;

    Diagram(String source) {
        this.source = source;
        addClassName("diagram");
        // It may scroll: so keys must reach it.
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", "Diagram")
                .setAttribute("tabindex", "0");
        Pre text = new Pre(new Code(source));
        text.getElement().setAttribute("tabindex", "0");
        NativeDetails details = new NativeDetails("The diagram as text", text);
        details.addClassName("diagram-text");
        add(details);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageScripts.call(getElement(), "diagram", source);
    }
}
