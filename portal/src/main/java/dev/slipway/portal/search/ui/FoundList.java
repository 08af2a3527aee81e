package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.SearchResult;
import java.util.Map;
import java.util.Optional;

/** What a search has found, beside its kinds and teams, each of which has an address. */
final class FoundList extends Div {

    FoundList(SearchAddress address, SearchResult result) {
        addClassName("found");
        add(facets(address, result));
        Div card = new Div(new H2(title(result)));
        card.addClassName("card");
        if (!result.complete()) {
            Div notice = new Div(new Span("The portal still reads the catalog: there may be more in a moment."));
            notice.addClassNames("notice", "notice-warn");
            card.add(notice);
        }
        result.hits().forEach(hit -> card.add(entry(hit)));
        add(card);
    }

    private static String title(SearchResult result) {
        String all = result.total() == 1 ? "1 hit" : result.total() + " hits";
        return result.total() > result.hits().size()
                ? all + ", the best " + result.hits().size()
                : all;
    }

    private static Nav facets(SearchAddress address, SearchResult result) {
        Nav nav = new Nav();
        nav.setAriaLabel("Narrow down");
        nav.addClassNames("card", "facets");
        UnorderedList kinds = new UnorderedList(facet(
                "Everything",
                result.kinds().values().stream().mapToInt(Integer::intValue).sum(),
                address.withKind(Optional.empty()),
                address.kind().isEmpty()));
        for (Map.Entry<EntryKind, Integer> kind : result.kinds().entrySet()) {
            kinds.add(facet(
                    kind.getKey().label(),
                    kind.getValue(),
                    address.withKind(Optional.of(kind.getKey())),
                    address.kind().equals(Optional.of(kind.getKey()))));
        }
        nav.add(new H2("Kind"), kinds);
        if (!result.teams().isEmpty()) {
            UnorderedList teams = new UnorderedList();
            if (!address.team().isEmpty()) {
                teams.add(new ListItem(new Anchor(address.withTeam("").href(), "All teams")));
            }
            result.teams()
                    .forEach((team, count) -> teams.add(facet(
                            team, count, address.withTeam(team), address.team().equals(team))));
            nav.add(new H2("Team"), teams);
        }
        return nav;
    }

    private static ListItem facet(String label, int count, SearchAddress address, boolean chosen) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("muted");
        Anchor link = new Anchor(address.href(), label);
        if (chosen) {
            link.addClassName("current");
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link, number);
    }

    private static Div entry(Hit hit) {
        Span kind = new Span(hit.kind().label());
        kind.addClassNames("badge", "badge-neutral");
        Span context = new Span(hit.context());
        context.addClassName("muted");
        Anchor link = Marked.into(new Anchor(), hit.title());
        link.setHref(hit.address());
        Div head = new Div(link, context, kind);
        head.addClassName("found-head");
        Paragraph excerpt = Marked.into(new Paragraph(), hit.excerpt());
        excerpt.addClassName("muted");
        if (hit.kind() == EntryKind.CODE) {
            excerpt.addClassName("mono");
        }
        Div entry = new Div(head, excerpt);
        entry.addClassName("guideline-entry");
        return entry;
    }
}
