package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.guidelines.DocumentLookup;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.Documents;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One document with its table of contents; each heading has its own address. */
@Route("guidelines/:first/:second?")
@PermitAll
class DocumentView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String UNKNOWN = "No such document";

    private final Documents documents;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<DocumentPage> pane = new AsyncPane<>(DocumentPane::new, this::missing);
    private String path = "";
    private String title = UNKNOWN;

    DocumentView(Documents documents, AsyncLoader loader) {
        super(UNKNOWN, "");
        this.documents = documents;
        this.loader = loader;
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = Stream.of("first", "second")
                .flatMap(name -> event.getRouteParameters().get(name).stream())
                .collect(Collectors.joining("/"));
        title = find(path).map(page -> page.summary().title()).orElse(UNKNOWN);
        head(title, new Anchor("guidelines", "All guidelines"));
        if (isAttached()) {
            load();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Slipway";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    void show(AsyncState<DocumentPage> state) {
        pane.show(state);
    }

    private void load() {
        String wanted = path;
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> find(wanted), this::show));
    }

    private Optional<DocumentPage> find(String wanted) {
        return switch (documents.find(wanted)) {
            case DocumentLookup.Found found -> Optional.of(found.page());
            case DocumentLookup.NotFound missing -> Optional.empty();
        };
    }

    private EmptyState missing() {
        return new EmptyState(
                "There is no document “" + path + "”.",
                "It may have been renamed. Search for a word of it, or look through all documents.",
                new Anchor("guidelines", "Open the guidelines"));
    }
}
