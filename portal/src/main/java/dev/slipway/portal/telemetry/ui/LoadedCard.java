package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** A card that loads what it shows by itself, so that the rest of the page need not wait for it. */
class LoadedCard<T> extends Div {

    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final Callable<Optional<T>> source;
    private final AsyncPane<T> pane;

    LoadedCard(
            String title,
            Function<T, Component> content,
            Supplier<EmptyState> empty,
            Callable<Optional<T>> source,
            AsyncLoader loader) {
        this.loader = loader;
        this.source = source;
        this.pane = new AsyncPane<>(content, empty);
        addClassNames("card", "loaded-card");
        add(new H2(title), pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        reload(event.getUI());
    }

    final void reload(com.vaadin.flow.component.UI window) {
        loader.load(window, loads, source, this::show);
    }

    final void show(AsyncState<T> state) {
        pane.show(state);
    }
}
