package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.promotion.DeliveryFigures;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Figures;
import java.util.Optional;
import java.util.function.Supplier;

/** How one function's releases reach production. */
class DeliverySection extends Div {
    private final AsyncLoader loader;
    private final Supplier<DeliveryFigures> figures;
    private final AsyncPane<DeliveryFigures> pane = new AsyncPane<>(DeliverySection::row, DeliverySection::nothing);

    DeliverySection(AsyncLoader loader, Supplier<DeliveryFigures> figures) {
        this.loader = loader;
        this.figures = figures;
        addClassName("stack");
        add(new H2("Delivery"), pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(
                event.getUI(), () -> Optional.of(figures.get()).filter(found -> found.deployments() > 0), this::show);
    }

    void show(AsyncState<DeliveryFigures> state) {
        pane.show(state);
    }

    private static Component row(DeliveryFigures figures) {
        Span explained = new Span(new Span(DeliveryWords.count(figures) + ". "), definitions(), new Span(" · "));
        explained.add(new Anchor("delivery", "All teams"));
        explained.addClassName("muted");
        Div box = new Div(
                new Figures()
                        .figure(
                                DeliveryWords.leadTime(figures),
                                "lead time for changes, median from commit to production")
                        .figure(DeliveryWords.perWeek(figures), "deployment frequency")
                        .figure(DeliveryWords.failures(figures), "change failure rate")
                        .figure(DeliveryWords.timeToRestore(figures), "time to restore, median"),
                explained);
        box.addClassName("stack");
        return box;
    }

    private static Anchor definitions() {
        return new Anchor("guidelines/promotion#delivery-figures", "What these mean");
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "Nothing went to production in the last 90 days.",
                "With the first release its lead time stands here, and how often releases follow and fail.",
                definitions());
    }
}
