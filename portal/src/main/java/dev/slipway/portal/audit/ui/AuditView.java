package dev.slipway.portal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.audit.ChainAnchor;
import dev.slipway.portal.audit.ChainCheck;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Who decided what, newest first, with the check of the chain. */
@Route("audit")
@PageTitle("Audit · Slipway")
@PermitAll
class AuditView extends Page implements BeforeEnterObserver {
    private static final int PAGE = 100;

    private final AuditEntries entries;
    private final AsyncLoader loader;
    private final LoadOrder entryLoads = new LoadOrder();
    private final LoadOrder chainLoads = new LoadOrder();
    private final AuditFilterBar bar;
    private final AsyncPane<List<AuditEntry>> pane = new AsyncPane<>(this::table, this::nothing);
    private final AsyncPane<ChainCheck> chain = new AsyncPane<>(AuditView::words, AuditView::noChain);
    private final Download csv = new Download("Download as CSV");
    private final Download jsonLines = new Download("as JSON Lines");
    private AuditAddress address = AuditAddress.of(dev.slipway.portal.audit.AuditFilter.everything());

    AuditView(AuditEntries entries, AsyncLoader loader) {
        super("Audit", "Who decided what. Entries are added, never changed; each is linked to the one before it.");
        this.entries = entries;
        this.loader = loader;
        bar = new AuditFilterBar(filter ->
                getUI().ifPresent(ui -> ui.navigate(AuditAddress.of(filter).route())));
        addActions(csv, jsonLines);
        Div checked = new Div(chain);
        checked.addClassName("audit-chain");
        Div card = new Div(bar, pane);
        card.addClassNames("card", "stack");
        add(checked, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = AuditAddress.of(event.getLocation().getQueryParameters());
        bar.show(address.filter());
        csv.setHref(address.export("csv"));
        jsonLines.setHref(address.export("jsonl"));
        AuditAddress wanted = address;
        loader.load(
                event.getUI(),
                entryLoads,
                () -> Optional.of(entries.matching(wanted.filter(), wanted.below(), PAGE))
                        .filter(found -> !found.isEmpty()),
                this::show);
        loader.load(event.getUI(), chainLoads, () -> Optional.of(entries.check()), this::showChain);
    }

    void show(AsyncState<List<AuditEntry>> state) {
        pane.show(state);
    }

    void showChain(AsyncState<ChainCheck> state) {
        chain.show(state);
    }

    private Component table(List<AuditEntry> found) {
        Div box = new Div(new AuditTable(found));
        if (found.size() == PAGE) {
            box.add(new Anchor(address.olderThan(found.getLast().number()).route(), "Older entries"));
        }
        return box;
    }

    private EmptyState nothing() {
        return address.isFiltered()
                ? new EmptyState("Nothing matches.", "Widen the filter, or show all.", new Anchor("audit", "Show all"))
                : new EmptyState(
                        "Nothing was decided yet.",
                        "Creating a function, running a pipeline and approving a release will stand here.");
    }

    private static Component words(ChainCheck check) {
        return switch (check) {
            case ChainCheck.Sound sound ->
                line(
                        new Badge("chain is sound", Badge.Tone.GOOD),
                        sound.entries() == 0
                                ? "No entries yet."
                                : entries(sound.entries()) + "; the last hash is "
                                        + sound.head().substring(0, 12) + "…."
                                        + sound.anchored()
                                                .map(AuditView::anchored)
                                                .orElse(""));
            case ChainCheck.Broken broken ->
                line(
                        new Badge("chain is broken", Badge.Tone.BAD),
                        "Entry " + broken.number() + ": " + broken.reason()
                                + " Compare the database with a backup before you trust the entries from there on.");
        };
    }

    private static String anchored(ChainAnchor anchor) {
        return " Up to entry " + anchor.number() + " it also fits what was noted outside of the database at "
                + anchor.at() + ".";
    }

    private static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private static Component line(Badge badge, String sentence) {
        Div line = new Div(badge, new Span(sentence));
        line.addClassName("cluster");
        return line;
    }

    private static EmptyState noChain() {
        return new EmptyState("The chain was not checked.", "Reload the page.");
    }
}
