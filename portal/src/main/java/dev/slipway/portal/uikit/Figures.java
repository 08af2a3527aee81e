package dev.slipway.portal.uikit;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** A row of figures that answer the first questions, each with what it counts. */
public final class Figures extends DescriptionList {

    /** Starts an empty row. */
    public Figures() {
        addClassNames("card", "figures");
    }

    /** Adds a figure with its unit and the line below it; returns this row. */
    public Figures figure(String value, String meaning) {
        DescriptionList.Term term = new DescriptionList.Term(meaning);
        term.addClassName("muted");
        DescriptionList.Description description = new DescriptionList.Description(value);
        Div group = new Div(term, description);
        group.addClassName("figure");
        add(group);
        return this;
    }
}
