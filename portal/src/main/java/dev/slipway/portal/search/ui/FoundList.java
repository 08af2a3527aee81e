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
import dev.slipway.portal.uikit.EmptyState;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a search has found, beside its kinds and teams, each of which has an address. */
final class FoundList extends Div {
    private Anchor chosenKind = new Anchor();
    private Anchor chosenTeam = new Anchor();

    FoundList(SearchAddress address, SearchResult result) {
        addClassName("found");
        add(facets(address, result));
        Div card = new Div(new H2(title(result)));
        card.addClassName("card");
        if (!result.coverage().complete()) {
            card.add(notice("The portal still reads the catalog: there may be more in a moment."));
        }
        boolean every = result.coverage().everyWord();
        if (!every && !result.hits().isEmpty()) {
            card.add(notice("Nothing holds all of these words. What follows holds some of them, the best first."));
        }
        if (!result.coverage().leftOut().isEmpty()) {
            card.add(notice("Too many words: not searched for "
                    + String.join(", ", result.coverage().leftOut())
                    + ". Put words that belong together in quotation marks, or use fewer."));
        }
        result.hits().forEach(hit -> card.add(entry(hit)));
        if (result.hits().isEmpty()) {
            card.add(new EmptyState(
                    "Nothing of this kind and team holds all of these words.",
                    every ? "Other kinds or teams do." : "Other kinds or teams hold some of them.",
                    new Anchor(address.widened().href(), "Show everything that was found")));
        }
        add(card);
    }

    /** Puts the focus on the kind that was chosen. */
    void focusKind() {
        chosenKind.focus();
    }

    /** Puts the focus on the team that was chosen, or on what stands for all of them. */
    void focusTeam() {
        chosenTeam.focus();
    }

    private static Div notice(String text) {
        Div notice = new Div(new Span(text));
        notice.addClassNames("notice", "notice-info");
        return notice;
    }

    private static String title(SearchResult result) {
        String all = result.total() == 1 ? "1 hit" : result.total() + " hits";
        return result.total() > result.hits().size()
                ? all + ", the best " + result.hits().size()
                : all;
    }

    private Nav facets(SearchAddress address, SearchResult result) {
        Nav nav = new Nav();
        nav.setAriaLabel("Narrow down");
        nav.addClassNames("card", "facets");
        UnorderedList kinds = new UnorderedList();
        Anchor everything = facet(
                kinds,
                "Everything",
                result.kinds().values().stream().mapToInt(Integer::intValue).sum(),
                address.withKind(Optional.empty()));
        chosenKind = address.kind().isEmpty() ? chosen(everything) : chosenKind;
        // What was chosen stays there with its nought, or one could not see what narrows the search.
        SortedMap<EntryKind, Integer> ofKinds = new TreeMap<>(result.kinds());
        address.kind().ifPresent(kind -> ofKinds.putIfAbsent(kind, 0));
        ofKinds.forEach((kind, count) -> {
            Anchor link = facet(kinds, kind.label(), count, address.withKind(Optional.of(kind)));
            chosenKind = address.kind().equals(Optional.of(kind)) ? chosen(link) : chosenKind;
        });
        nav.add(new H2("Kind"), kinds);
        SortedMap<String, Integer> ofTeams = new TreeMap<>(result.teams());
        if (!address.team().isEmpty()) {
            ofTeams.putIfAbsent(address.team(), 0);
        }
        if (!ofTeams.isEmpty()) {
            nav.add(new H2("Team"), teams(address, ofTeams));
        }
        return nav;
    }

    private UnorderedList teams(SearchAddress address, SortedMap<String, Integer> counts) {
        UnorderedList teams = new UnorderedList();
        Anchor all = new Anchor(address.withTeam("").href(), "All teams");
        teams.add(new ListItem(all));
        chosenTeam = address.team().isEmpty() ? chosen(all) : chosenTeam;
        counts.forEach((team, count) -> {
            Anchor link = facet(teams, team, count, address.withTeam(team));
            chosenTeam = address.team().equals(team) ? chosen(link) : chosenTeam;
        });
        return teams;
    }

    private static Anchor facet(UnorderedList list, String label, int count, SearchAddress address) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("muted");
        Anchor link = new Anchor(address.href(), label);
        list.add(new ListItem(link, number));
        return link;
    }

    private static Anchor chosen(Anchor link) {
        link.addClassName("current");
        link.getElement().setAttribute("aria-current", "true");
        return link;
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
