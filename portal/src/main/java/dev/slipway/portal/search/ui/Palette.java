package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.PageScripts;
import java.util.List;
import java.util.Optional;

/**
 * A field over whatever page is open, and what it finds as links. The keyboard does everything: type, go down and up
 * with the arrows, open with Enter, leave with Escape.
 */
final class Palette extends Dialog {
    private static final int TYPING_PAUSE_MS = 120;

    private final PaletteItems items;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final TextField words = new TextField();
    private final Div list = new Div();

    Palette(PaletteItems items, AsyncLoader loader) {
        this.items = items;
        this.loader = loader;
        addClassName("palette");
        getElement().setAttribute("aria-label", "Search and actions");
        words.setPlaceholder("Search, or type what to do");
        words.setAriaLabel("Search and actions");
        words.setMaxLength(SearchRequest.LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MS);
        words.addValueChangeListener(change -> load());
        words.setWidthFull();
        words.setAutofocus(true);
        list.addClassName("palette-list");
        list.getElement().setAttribute("aria-live", "polite");
        Paragraph keys = new Paragraph("↑ ↓ choose · Enter opens · Esc closes · “logs orders” opens logs");
        keys.addClassName("muted");
        Div content = new Div(words, list, keys);
        content.addClassName("palette-content");
        add(content);
    }

    /** Opens the palette, empty. */
    void ask() {
        words.clear();
        open();
        words.focus();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        PageScripts.call(list.getElement(), "palette");
        // Only now is there a window to answer into: a dialog is attached some time after it was opened.
        load();
    }

    private void load() {
        getUI().ifPresent(ui -> {
            String typed = words.getValue();
            List<VisitedPages.Visit> recent = VisitedPages.of(ui.getSession()).but(here(ui));
            loader.load(ui, loads, () -> Optional.of(items.of(typed, recent)), state -> show(typed, state));
        });
    }

    static String here(UI ui) {
        return ui.getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    void show(String typed, AsyncState<List<PaletteItem>> state) {
        if (!(state instanceof AsyncState.Loading)) {
            // By this the page knows whether what it shows is of the words that were typed last.
            list.getElement().setAttribute("data-words", typed);
        }
        switch (state) {
            // What was found for the letters before stays until there is something newer.
            case AsyncState.Loading<List<PaletteItem>> loading -> {}
            case AsyncState.Loaded<List<PaletteItem>> loaded -> fill(loaded.value());
            case AsyncState.Stale<List<PaletteItem>> stale -> fill(stale.value());
            case AsyncState.Empty<List<PaletteItem>> empty -> fill(List.of());
            case AsyncState.Failed<List<PaletteItem>> failed -> {
                list.removeAll();
                list.add(new Paragraph("The search failed; reference " + failed.reference() + "."));
            }
        }
    }

    private void fill(List<PaletteItem> found) {
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph("Nothing is called so, and nothing says so."));
        }
        String section = "";
        for (PaletteItem item : found) {
            if (!item.section().equals(section)) {
                section = item.section();
                list.add(new H2(section));
            }
            list.add(link(item));
        }
    }

    private Anchor link(PaletteItem item) {
        Span title = Marked.into(new Span(), item.title());
        Span context = new Span(item.context());
        context.addClassName("muted");
        Anchor link = new Anchor(item.address(), title, context);
        link.addClassName("palette-item");
        if (!item.sure()) {
            link.getElement().setAttribute("data-unsure", "");
        }
        link.getElement().addEventListener("click", click -> close());
        return link;
    }
}
