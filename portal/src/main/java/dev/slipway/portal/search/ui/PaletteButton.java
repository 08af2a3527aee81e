package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import dev.slipway.portal.search.Search;
import dev.slipway.portal.search.ui.VisitedPages.Visit;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.FunctionVerb;
import dev.slipway.portal.uikit.TopBarPart;
import java.util.List;

/** The palette's place in the bar above every page; it notes which pages are visited, and opens with Ctrl+K. */
@org.springframework.stereotype.Component
class PaletteButton implements TopBarPart {
    private static final String SUFFIX = " · Slipway";

    private final PaletteItems items;
    private final AsyncLoader loader;

    PaletteButton(Search search, List<FunctionVerb> verbs, AsyncLoader loader) {
        this.items = new PaletteItems(search, verbs);
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
    private static final class Opener extends NativeButton implements AfterNavigationObserver {
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
        public void afterNavigation(AfterNavigationEvent event) {
            // The click that led here is not told of where its link was replaced by a newer one meanwhile.
            palette.close();
            getUI().filter(ui -> ui.getSession() != null)
                    .ifPresent(ui -> event.getActiveChain().stream()
                            .findFirst()
                            .filter(page -> !(page instanceof HasErrorParameter))
                            .map(Opener::title)
                            .filter(title -> !title.isEmpty())
                            .ifPresent(title -> VisitedPages.of(ui.getSession())
                                    .add(new Visit(title, event.getLocation().getPathWithQueryParameters()))));
        }

        /** What the page is called, without the portal's own name. */
        private static String title(HasElement page) {
            PageTitle fixed = page.getClass().getAnnotation(PageTitle.class);
            String title = page instanceof HasDynamicTitle dynamic
                    ? dynamic.getPageTitle()
                    : fixed == null ? "" : fixed.value();
            return title.endsWith(SUFFIX) ? title.substring(0, title.length() - SUFFIX.length()) : title;
        }
    }
}
