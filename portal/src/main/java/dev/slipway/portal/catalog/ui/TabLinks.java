package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.catalog.FunctionTab;
import java.util.List;

/** The tabs as links, so that each can be opened, shared and gone back to. */
class TabLinks extends Nav {

    TabLinks(String function, List<FunctionTab> tabs, FunctionTab chosen) {
        addClassName("tab-links");
        setAriaLabel(function);
        UnorderedList list = new UnorderedList();
        for (FunctionTab tab : tabs) {
            Anchor link = new Anchor("functions/" + function + "/" + tab.id(), tab.label());
            if (tab == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
