package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says that there is nothing, and what to do next. */
public final class EmptyState extends Div {

    /** Shows a sentence, an explanation and the next steps. */
    public EmptyState(String sentence, String explanation, Component... next) {
        addClassName("empty-state");
        Span head = new Span(sentence);
        head.addClassName("empty-head");
        Paragraph text = new Paragraph(explanation);
        text.addClassName("muted");
        add(head, text);
        add(next);
    }
}
