package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.guidelines.CatalogDocuments;
import dev.slipway.portal.guidelines.Documents;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** All documents, and the search over them; the words searched for stand in the address. */
@Route("guidelines")
@PageTitle("Guidelines · Slipway")
@PermitAll
class GuidelinesView extends Page implements BeforeEnterObserver {
    private static final String QUERY = "q";
    private static final int LONGEST_QUERY = 200;

    private final Documents documents;
    private final CatalogDocuments catalog;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final TextField search = new TextField();
    private final AsyncPane<Finding> pane = new AsyncPane<>(FindingList::new, this::nothing);

    GuidelinesView(Documents documents, CatalogDocuments catalog, AsyncLoader loader) {
        super("Guidelines", "How we build, size, measure and ship functions, and why it was decided so");
        this.documents = documents;
        this.catalog = catalog;
        this.loader = loader;
        search.setPlaceholder("Search text, code and headings");
        search.setAriaLabel("Search the guidelines");
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_QUERY);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("guideline-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
                load();
            }
        });
        add(search, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse("");
        search.setValue(words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words);
        if (isAttached()) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    void show(AsyncState<Finding> state) {
        pane.show(state);
    }

    private void load() {
        String words = search.getValue();
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> find(words), this::show));
    }

    private Optional<Finding> find(String words) {
        Finding finding = words.isBlank()
                ? new Finding.All(documents.all(), catalog.all())
                : new Finding.Hits(documents.search(words), catalog.search(words));
        return finding.isEmpty() ? Optional.empty() : Optional.of(finding);
    }

    private void remember() {
        String words = search.getValue();
        QueryParameters parameters = words.isBlank() ? QueryParameters.empty() : QueryParameters.of(QUERY, words);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("guidelines", parameters)));
    }

    private EmptyState nothing() {
        if (search.getValue().isBlank()) {
            return new EmptyState(
                    "There are no documents.", "This build of the portal packs none: build it from a complete clone.");
        }
        return new EmptyState(
                "Nothing holds all of these words.",
                "Try fewer of them, or a part of a word: “prov” finds provisioned concurrency. The search over everything"
                        + " also takes other spellings, and what has only some of the words.",
                new Anchor(
                        "search?q=" + URLEncoder.encode(search.getValue(), StandardCharsets.UTF_8),
                        new Span("Search everything for them")),
                new Anchor("guidelines", new Span("Show all documents")));
    }
}
