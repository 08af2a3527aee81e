package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
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

/** Search over everything that the portal knows; words, kind and team stand in the address. */
@Route("search")
@PageTitle("Search · Slipway")
@PermitAll
class SearchView extends Page implements BeforeEnterObserver {
    private final Search search;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final TextField words = new TextField();
    private SearchAddress address = new SearchAddress("", Optional.empty(), "");
    private final AsyncPane<SearchResult> pane =
            new AsyncPane<>(result -> new FoundList(address, result), this::nothing);

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
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(address.href())));
                load();
            }
        });
        add(words, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        words.setValue(address.request().words());
        if (isAttached()) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (address.words().isEmpty()) {
            words.focus();
        }
        load();
    }

    void show(AsyncState<SearchResult> state) {
        pane.show(state);
    }

    private void load() {
        if (address.words().isBlank()) {
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
        return result.hits().isEmpty() && result.kinds().isEmpty() ? Optional.empty() : Optional.of(result);
    }

    private EmptyState nothing() {
        return new EmptyState(
                "Nothing holds all of these words.",
                "Try fewer of them, the beginning of a word, or another spelling.");
    }
}
