package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.promotion.Deliveries;
import dev.slipway.portal.promotion.Deliveries.TeamDelivery;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** How each team's releases reach production. */
@Route("delivery")
@PageTitle("Delivery · Slipway")
@PermitAll
class DeliveryView extends Page {
    private final Deliveries deliveries;
    private final AsyncLoader loader;
    private final AsyncPane<List<TeamDelivery>> pane = new AsyncPane<>(DeliveryView::table, DeliveryView::nothing);

    DeliveryView(Deliveries deliveries, AsyncLoader loader) {
        super("Delivery", "How each team's releases reach production, over the last 90 days");
        this.deliveries = deliveries;
        this.loader = loader;
        addActions(new Anchor("guidelines/promotion#delivery-figures", "What the figures mean"));
        Div card = new Div(pane);
        card.addClassName("card");
        add(card);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(
                event.getUI(), () -> Optional.of(deliveries.byTeam()).filter(found -> !found.isEmpty()), this::show);
    }

    void show(AsyncState<List<TeamDelivery>> state) {
        pane.show(state);
    }

    private static Component table(List<TeamDelivery> teams) {
        DataTable<TeamDelivery> table = new DataTable<TeamDelivery>("Delivery by team")
                .text("Team", team -> team.team().value())
                .number("Functions", team -> String.valueOf(team.functions()))
                .number("Deployments", team -> String.valueOf(team.figures().deployments()))
                .number("Frequency", team -> DeliveryWords.perWeek(team.figures()))
                .number("Lead time", team -> DeliveryWords.leadTime(team.figures()))
                .number("Change failure rate", team -> DeliveryWords.failures(team.figures()))
                .number("Time to restore", team -> DeliveryWords.timeToRestore(team.figures()));
        table.rows(teams);
        return table;
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "No function has a pipeline yet.",
                "The figures begin with the first run of one.",
                new Anchor("functions", "Open the functions"));
    }
}
