package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Page;
import dev.slipway.portal.uikit.WaitingItems;
import dev.slipway.portal.uikit.WaitingItems.WaitingItem;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for the signed-in person, one click away. */
@Route("")
@PageTitle("Home · Slipway")
@PermitAll
class HomeView extends Page {

    HomeView(List<WaitingItems> sources) {
        super("Home", "What waits for you");
        Map<String, List<WaitingItem>> byKind = sources.stream()
                .flatMap(source -> source.waiting().stream())
                .collect(Collectors.groupingBy(WaitingItem::kind, LinkedHashMap::new, Collectors.toList()));
        if (byKind.isEmpty()) {
            add(new EmptyState(
                    "Nothing waits for you.",
                    "Create a function, or look at how the ones that you have are doing.",
                    new Anchor("functions", "Open the functions")));
        }
        byKind.forEach((kind, items) -> add(section(kind, items)));
    }

    private static Div section(String kind, List<WaitingItem> items) {
        Div card = new Div(new H2(kind));
        card.addClassName("card");
        for (WaitingItem item : items) {
            Anchor link = new Anchor(item.route(), item.title());
            Span detail = new Span(item.detail());
            detail.addClassName("muted");
            Div row = new Div(link, detail);
            row.addClassName("row");
            card.add(row);
        }
        return card;
    }
}
