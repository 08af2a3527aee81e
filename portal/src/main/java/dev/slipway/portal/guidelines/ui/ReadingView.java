package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import java.util.Optional;

/** One document under its title. It is read once, when its page is entered, since the browser's tab bears its title. */
abstract class ReadingView<T> extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String UNKNOWN = "No such document";

    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<T> pane = new AsyncPane<>(this::content, this::missing);
    private Optional<T> found = Optional.empty();

    ReadingView(AsyncLoader loader) {
        super(UNKNOWN, "");
        this.loader = loader;
        add(pane);
    }

    /** What the address names, if it is there. */
    abstract Optional<T> find(BeforeEnterEvent event);

    abstract DocumentPage page(T document);

    abstract Component content(T document);

    abstract EmptyState missing();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        found = find(event);
        head(title(), new Anchor("guidelines", "All guidelines"));
        if (isAttached()) {
            load();
        }
    }

    @Override
    public String getPageTitle() {
        return title() + " · Slipway";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    void show(AsyncState<T> state) {
        pane.show(state);
    }

    private String title() {
        return found.map(document -> page(document).summary().title()).orElse(UNKNOWN);
    }

    private void load() {
        Optional<T> document = found;
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> document, this::show));
    }
}
