package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import dev.slipway.portal.search.Search;
import dev.slipway.portal.search.ui.VisitedPages.Visit;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.TopBarPart;

/** The palette's place in the bar above every page; it notes which pages are visited, and opens with Ctrl+K. */
@org.springframework.stereotype.Component
class PaletteButton implements TopBarPart {
    private static final String SUFFIX = " · Slipway";

    private final PaletteItems items;
    private final AsyncLoader loader;

    PaletteButton(Search search, AsyncLoader loader) {
        this.items = new PaletteItems(search);
        this.loader = loader;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create() {
        return new Opener(items, loader);
    }

    /** The button itself; it brings the script, which keeps what is typed before the palette has opened. */
    @JavaScript("context://slipway/palette.js")
    private static final class Opener extends NativeButton {
        private final Palette palette;

        Opener(PaletteItems items, AsyncLoader loader) {
            palette = new Palette(items, loader);
            Span keys = new Span("Ctrl K");
            keys.getElement().setAttribute("aria-hidden", "true");
            keys.addClassName("keys");
            add(new Span("Search"), keys);
            addClassName("palette-button");
            getElement().setAttribute("aria-keyshortcuts", "Control+K");
            addClickListener(click -> palette.ask());
            Shortcuts.addShortcutListener(this, palette::ask, Key.KEY_K, KeyModifier.CONTROL)
                    .setBrowserDefaultAllowed(false);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            UI ui = event.getUI();
            var registration = ui.addAfterNavigationListener(navigation -> note(ui));
            addDetachListener(detached -> {
                registration.remove();
                detached.unregisterListener();
            });
        }

        private static void note(UI ui) {
            String title = ui.getInternals().getTitle();
            VaadinSession session = ui.getSession();
            if (title != null && session != null) {
                String name = title.endsWith(SUFFIX) ? title.substring(0, title.length() - SUFFIX.length()) : title;
                VisitedPages.of(session).add(new Visit(name, Palette.here(ui)));
            }
        }
    }
}
