package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Frame of a page: its title, a line below it, actions at the right, and the content. */
public abstract class Page extends Div {
    /** Element id of the page's content, to which the frame's skip link leads. */
    public static final String CONTENT = "page-content";

    private final H1 title;
    private final Paragraph subtitle;
    private final Div actions = new Div();

    /** Starts a page with a title and the line below it, which may be empty. */
    protected Page(String title, String subtitle) {
        addClassName("page");
        setId(CONTENT);
        getElement().setAttribute("role", "main").setAttribute("tabindex", "-1");
        this.title = new H1(title);
        this.subtitle = new Paragraph(subtitle);
        this.subtitle.addClassName("muted");
        Div texts = new Div(this.title, this.subtitle);
        actions.addClassName("page-actions");
        Div header = new Div(texts, actions);
        header.addClassName("page-header");
        add(header);
    }

    /** Changes title and the line below it. */
    protected final void head(String newTitle, Component... line) {
        title.setText(newTitle);
        subtitle.removeAll();
        subtitle.add(line);
    }

    /** Names the browser's tab after what the page shows, where its address alone does not tell. */
    protected final void nameTab(String subject) {
        getUI().ifPresent(ui -> ui.getPage().setTitle(subject + " · Slipway"));
    }

    /** Adds what the reader can do with the whole page. */
    protected final void addActions(Component... components) {
        actions.add(components);
    }
}
