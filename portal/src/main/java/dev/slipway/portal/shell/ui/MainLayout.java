package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.uikit.NavigationEntry;
import dev.slipway.portal.uikit.Page;
import dev.slipway.portal.uikit.PageScripts;
import dev.slipway.portal.uikit.Surroundings;
import dev.slipway.portal.uikit.TopBarPart;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** The frame around every page: navigation in a drawer, the person at its foot. */
@Layout
@PermitAll
@JavaScript("context://slipway/frame.js")
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final List<NavigationEntry> entries;
    private final Map<NavigationEntry, Anchor> links = new LinkedHashMap<>();
    private Optional<HasElement> shown = Optional.empty();

    MainLayout(
            List<NavigationEntry> entries,
            List<TopBarPart> parts,
            ObjectProvider<Surroundings> surroundings,
            CurrentPerson current) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        setPrimarySection(Section.DRAWER);
        addClassName("shell");
        addToDrawer(navigation(new PersonMenu(current.require())));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Navigation");
        Div bar = new Div();
        bar.addClassName("topbar");
        parts.stream()
                .sorted(Comparator.comparingInt(TopBarPart::order))
                .map(TopBarPart::create)
                .forEach(bar::add);
        surroundings.stream().map(Surroundings::name).sorted().forEach(name -> {
            Span badge = new Span(name);
            badge.addClassNames("badge", "badge-accent");
            bar.add(badge);
        });
        Header frame = new Header(skipLink(), toggle, bar);
        frame.addClassName("frame-header");
        addToNavbar(frame);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ThemePreference.restore(event.getUI());
        links.forEach((entry, link) -> keepBadge(entry, link, event.getUI()));
    }

    /** A badge is read as the person who sees it, whoever's thread brings the news. */
    private void keepBadge(NavigationEntry entry, Anchor link, UI ui) {
        Runnable asReader = new DelegatingSecurityContextRunnable(() -> showBadge(entry, link));
        Registration registration = entry.whenBadgeChanges(() -> ui.access(asReader::run));
        addDetachListener(detached -> {
            registration.remove();
            detached.unregisterListener();
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        links.forEach((entry, link) -> {
            boolean here = entry.route().isEmpty()
                    ? path.isEmpty()
                    : path.equals(entry.route()) || path.startsWith(entry.route() + "/");
            link.getElement().getClassList().set("current", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
            showBadge(entry, link);
        });
        arrive(event);
    }

    /** Puts the focus on a page that took another's place; the first one has it from the browser. */
    private void arrive(AfterNavigationEvent event) {
        Optional<HasElement> now = event.getActiveChain().stream().findFirst();
        if (shown.isPresent() && !now.equals(shown)) {
            PageScripts.call(getElement(), "arrive");
        }
        shown = now;
    }

    private static Component skipLink() {
        Anchor link = new Anchor("#" + Page.CONTENT, "Skip to the content");
        link.setRouterIgnore(true);
        link.addClassName("skip-link");
        return link;
    }

    private static Component brand() {
        Anchor brand = new Anchor("", "Slipway");
        brand.addClassName("brand");
        return brand;
    }

    private Component navigation(PersonMenu person) {
        UnorderedList list = new UnorderedList();
        for (NavigationEntry entry : entries) {
            Anchor link = new Anchor(entry.route(), entry.label());
            links.put(entry, link);
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(brand(), list, person);
        nav.setAriaLabel("Main");
        nav.addClassName("main-navigation");
        return nav;
    }

    private static void showBadge(NavigationEntry entry, Anchor link) {
        link.removeAll();
        link.setText(entry.label());
        int waiting = entry.badge();
        if (waiting > 0) {
            Span badge = new Span(String.valueOf(waiting));
            badge.addClassNames("badge", "badge-warn");
            badge.getElement().setAttribute("aria-label", waiting + " waiting");
            link.add(badge);
        }
    }
}
