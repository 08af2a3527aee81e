package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.catalog.FunctionTab;
import java.util.List;
import java.util.Optional;

/** The tabs of a function as links, the open one marked. */
class FunctionTabs extends Nav {

    FunctionTabs(String function, List<FunctionTab> tabs, Optional<String> open) {
        addClassName("tabs");
        setAriaLabel("Parts of " + function);
        UnorderedList list = new UnorderedList();
        for (FunctionTab tab : tabs) {
            Anchor link = new Anchor("functions/" + function + "/" + tab.id(), tab.label());
            if (open.equals(Optional.of(tab.id()))) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
