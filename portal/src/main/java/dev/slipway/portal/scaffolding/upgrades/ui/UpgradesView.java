package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.scaffolding.upgrades.Campaign;
import dev.slipway.portal.scaffolding.upgrades.Campaigns;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Position;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Row;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverviews;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Figures;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Functions behind their template's version: each one click from its diff, many at once as a campaign. */
@Route("upgrades")
@PageTitle("Upgrades · Slipway")
@PermitAll
class UpgradesView extends Page {
    private final UpgradeOverviews overviews;
    private final Campaigns campaigns;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<Screen> pane = new AsyncPane<>(this::content, UpgradesView::nothing);

    /** All that the page shows. */
    record Screen(UpgradeOverview overview, List<Campaign> campaigns) {}

    UpgradesView(UpgradeOverviews overviews, Campaigns campaigns, AsyncLoader loader) {
        super("Upgrades", "Newer templates, merged with what the teams made of the older ones");
        this.overviews = overviews;
        this.campaigns = campaigns;
        this.loader = loader;
        add(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(event.getUI(), loads, this::read, this::show);
    }

    void show(AsyncState<Screen> state) {
        pane.show(state);
    }

    private Optional<Screen> read() {
        UpgradeOverview overview = overviews.overview();
        return overview.rows().isEmpty() && !overview.shared().needsSomebody()
                ? Optional.empty()
                : Optional.of(new Screen(overview, campaigns.recent()));
    }

    private Component content(Screen screen) {
        UpgradeOverview overview = screen.overview();
        Div page = new Div(figures(overview));
        page.addClassName("stack");
        if (overview.shared().needsSomebody()) {
            page.add(new UpgradeNotice(
                    overview.shared().sentence(), new Anchor("upgrades/libraries", "Look at the shared crates")));
        }
        if (overview.behind().isEmpty()) {
            page.add(new EmptyState(
                    "No function is behind its template.",
                    "A newer portal brings newer templates; the functions that they change then stand here."));
        } else {
            page.add(new BehindTable(overview.behind(), !overview.shared().comesFirst(), this::start));
        }
        if (!overview.stuck().isEmpty()) {
            page.add(stuck(overview.stuck()));
        }
        if (!screen.campaigns().isEmpty()) {
            page.add(new CampaignList(screen.campaigns()));
        }
        return page;
    }

    private void start(SortedSet<FunctionName> functions) {
        UI.getCurrent().navigate(campaigns.start(functions).address());
    }

    private static Figures figures(UpgradeOverview overview) {
        long inConflict = overview.behind().stream()
                .filter(row -> row.position() instanceof Position.Behind behind && behind.conflicts() > 0)
                .count();
        long behind = overview.behind().size();
        long stuck = overview.stuck().size();
        return new Figures()
                .figure(Long.toString(behind), "behind their template")
                .figure(Long.toString(inConflict), "of them with conflicts")
                .figure(Long.toString(stuck), "need a person first")
                .figure(Long.toString(overview.rows().size() - behind - stuck), "at the newest version");
    }

    private static Div stuck(List<Row> rows) {
        DataTable<Row> table = new DataTable<Row>("Functions that need a person first")
                .component(
                        "Function",
                        row -> new Anchor(
                                new UpgradeSubject.OfFunction(row.name()).address(),
                                row.name().value()))
                .text("Team", Row::owner)
                .text("Why", row -> reason(row.position()))
                .component("Next", UpgradesView::next);
        table.rows(rows);
        Div card = new Div(new H2("Need a person first"), table);
        card.addClassNames("card", "stack");
        return card;
    }

    private static Component next(Row row) {
        String address = new UpgradeSubject.OfFunction(row.name()).address();
        return row.position() instanceof Position.Unrecorded
                ? new Anchor(address, "Adopt")
                : new Anchor("functions/" + row.name(), "Look at it");
    }

    private static String reason(Position position) {
        return switch (position) {
            case Position.Unrecorded unrecorded -> unrecorded.reason();
            case Position.Blocked blocked -> blocked.reason();
            case Position.Current now -> "";
            case Position.Behind behind -> "";
        };
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "The catalog has no functions yet.",
                "Create the first one: what it was generated from is recorded with it, so that it can be upgraded.",
                new Anchor("functions/new", "New function"));
    }
}
