package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.search.Search;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Consumer;

/** Search over everything that the portal knows; words, kind and team stand in the address. */
@Route("search")
@PermitAll
class SearchView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final Search search;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final TextField words = new TextField();
    private SearchAddress address = new SearchAddress("", Optional.empty(), "");
    private Consumer<FoundList> arrival = list -> {};
    private boolean found;
    private final AsyncPane<SearchResult> pane = new AsyncPane<>(this::content, this::nothing);

    SearchView(Search search, AsyncLoader loader) {
        super("Search", "Functions, documents, code, decisions, audit and people");
        this.search = search;
        this.loader = loader;
        words.setPlaceholder("A name, a word, or a part of one");
        words.setAriaLabel("Search");
        words.setClearButtonVisible(true);
        words.setMaxLength(SearchRequest.LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("guideline-search");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address = address.withWords(change.getValue());
                nameTab(address.title());
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(address.href())));
                load();
            }
        });
        add(words, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SearchAddress before = address;
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        words.setValue(address.request().words());
        if (isAttached()) {
            // The link that was followed is gone with the list before.
            arrival = address.team().equals(before.team()) ? FoundList::focusKind : FoundList::focusTeam;
            load();
        }
    }

    @Override
    public String getPageTitle() {
        return address.title() + " · Slipway";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (address.words().isEmpty()) {
            words.focus();
        }
        load();
    }

    /** What was found before stays until the next is there: nothing jumps while one types or narrows down. */
    void show(AsyncState<SearchResult> state) {
        if (!(found && state instanceof AsyncState.Loading)) {
            pane.show(state);
        }
        found = state instanceof AsyncState.Loaded || (found && state instanceof AsyncState.Loading);
    }

    private FoundList content(SearchResult result) {
        FoundList list = new FoundList(address, result);
        arrival.accept(list);
        arrival = nobody -> {};
        return list;
    }

    private void load() {
        if (address.words().isBlank()) {
            found = false;
            pane.rest(new EmptyState(
                    "What are you looking for?",
                    "Part of a name is enough, in any spelling: “batch_item” finds ReportBatchItemFailures."));
            return;
        }
        SearchRequest request = address.request();
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> find(request), this::show));
    }

    private Optional<SearchResult> find(SearchRequest request) {
        SearchResult result = search.find(request);
        boolean nowhere = result.hits().isEmpty()
                && result.kinds().isEmpty()
                && result.teams().isEmpty();
        return nowhere ? Optional.empty() : Optional.of(result);
    }

    private EmptyState nothing() {
        String hint = "Try fewer of them, the beginning of a word, or another spelling.";
        return address.isNarrow()
                ? new EmptyState(
                        "Nothing of this kind and team holds all of these words.",
                        hint,
                        new Anchor(address.widened().href(), "Search everything for them"))
                : new EmptyState("Nothing holds all of these words.", hint);
    }
}
