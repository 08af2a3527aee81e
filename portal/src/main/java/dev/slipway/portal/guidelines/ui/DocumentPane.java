package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import dev.slipway.portal.uikit.PageScripts;
import java.util.List;

/** A document beside its table of contents; arriving with an anchor in the address, it scrolls there. */
@JavaScript("context://slipway/document.js")
final class DocumentPane extends Div {
    private static final int DEEPEST_ENTRY = 3;
    /** A longer list is no help to a reader; each entry is kept in memory for as long as the page is open. */
    private static final int MOST_ENTRIES = 300;

    DocumentPane(DocumentPage page) {
        addClassName("document-frame");
        HtmlComponent article = new HtmlComponent("article");
        article.addClassNames("card", "document");
        DocumentBlocks.of(page).forEach(block -> article.getElement().appendChild(block.getElement()));
        if (!page.contents().isEmpty()) {
            add(contents(page));
        }
        add(article);
        new DocumentFoot(page).into(article);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageScripts.call(getElement(), "document");
    }

    private static Component contents(DocumentPage page) {
        UnorderedList list = new UnorderedList();
        List<HeadingEntry> headings = page.contents().stream()
                .filter(heading -> heading.level() <= DEEPEST_ENTRY)
                .toList();
        for (HeadingEntry heading : headings.subList(0, Math.min(headings.size(), MOST_ENTRIES))) {
            Anchor link = new Anchor(page.address() + "#" + heading.anchor(), heading.text());
            ListItem item = new ListItem(link);
            item.addClassName("contents-" + heading.level());
            list.add(item);
        }
        if (headings.size() > MOST_ENTRIES) {
            list.add(new ListItem("… and " + (headings.size() - MOST_ENTRIES) + " more headings"));
        }
        Nav nav = new Nav(new NativeDetails("On this page", list));
        nav.setAriaLabel("On this page");
        nav.addClassName("contents");
        return nav;
    }
}
