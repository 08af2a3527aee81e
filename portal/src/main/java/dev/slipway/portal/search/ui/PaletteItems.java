package dev.slipway.portal.search.ui;

import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.Search;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.search.ui.VisitedPages.Visit;
import dev.slipway.portal.uikit.FunctionVerb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the palette offers: without words recent pages and actions, with words what they find, and verbs with a function. */
final class PaletteItems {
    private static final int HITS = 12;
    private static final int FUNCTIONS = 4;

    private final Search search;
    private final List<FunctionVerb> verbs;

    PaletteItems(Search search, List<FunctionVerb> verbs) {
        this.search = search;
        this.verbs = verbs.stream()
                .sorted(Comparator.comparingInt(FunctionVerb::order))
                .toList();
    }

    List<PaletteItem> of(String typed, List<Visit> recent) {
        if (typed.isBlank()) {
            return atRest(recent);
        }
        List<PaletteItem> items = new ArrayList<>(verbs(typed));
        items.addAll(actions(typed));
        SearchResult found = search.find(new SearchRequest(typed, Optional.empty(), "", HITS));
        boolean sure = found.coverage().everyWord();
        found.hits().stream()
                // Nothing is offered to be done with what has only some of the words.
                .filter(hit -> sure || hit.kind() != EntryKind.ACTION)
                .map(hit -> item(hit, sure))
                .filter(hit -> items.stream().noneMatch(known -> known.address().equals(hit.address())))
                .forEach(items::add);
        if (found.total() > found.hits().size()) {
            items.add(PaletteItem.plain(
                    "More",
                    "All " + found.total() + " hits",
                    "",
                    new SearchAddress(typed, Optional.empty(), "").href()));
        }
        return items;
    }

    private List<PaletteItem> atRest(List<Visit> recent) {
        List<PaletteItem> items = new ArrayList<>();
        recent.forEach(visit -> items.add(PaletteItem.plain("Recent", visit.title(), "", visit.address())));
        for (String action : List.of("create", "approve", "delivery", "upgrade functions")) {
            search.find(SearchRequest.ofKind(EntryKind.ACTION, action, 1))
                    .hits()
                    .forEach(hit -> items.add(item(hit)));
        }
        verbs.stream()
                .filter(verb -> verb.word().equals(FunctionVerb.LOGS))
                .map(verb -> PaletteItem.plain(
                        "Actions", verb.titleOf("a function"), "type: logs and its name", "functions"))
                .forEach(items::add);
        return items;
    }

    private List<PaletteItem> verbs(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
        List<PaletteItem> items = new ArrayList<>();
        for (FunctionVerb verb : verbs) {
            // Three letters, so that a name which begins so by chance is not taken for a verb.
            if (words.length == 2 && words[0].length() > 2 && verb.word().startsWith(words[0])) {
                SearchRequest functions = SearchRequest.ofKind(EntryKind.FUNCTION, words[1], FUNCTIONS);
                for (Hit hit : meant(functions)) {
                    String name = hit.plainTitle();
                    items.add(PaletteItem.plain("Actions", verb.titleOf(name), hit.context(), verb.addressOf(name)));
                }
            }
        }
        return items;
    }

    /** What begins as somebody types is what they want to do, before all that is written about it. */
    private List<PaletteItem> actions(String typed) {
        String begin = typed.strip().toLowerCase(Locale.ROOT);
        return meant(SearchRequest.ofKind(EntryKind.ACTION, typed, FUNCTIONS)).stream()
                .filter(hit -> hit.plainTitle().toLowerCase(Locale.ROOT).startsWith(begin))
                .map(PaletteItems::item)
                .toList();
    }

    private List<Hit> meant(SearchRequest request) {
        SearchResult found = search.find(request);
        return found.coverage().everyWord() ? found.hits() : List.of();
    }

    private static PaletteItem item(Hit hit) {
        return item(hit, true);
    }

    private static PaletteItem item(Hit hit, boolean sure) {
        String section = hit.kind().label() + (sure ? "" : ", with some of the words");
        return new PaletteItem(section, hit.title(), hit.context(), hit.address(), sure);
    }
}
