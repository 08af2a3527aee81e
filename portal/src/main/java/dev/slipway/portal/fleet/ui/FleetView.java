package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.slipway.portal.fleet.ranking.FleetOverview;
import dev.slipway.portal.fleet.ranking.RankedFleet;
import dev.slipway.portal.fleet.ranking.RankedFunction;
import dev.slipway.portal.fleet.ranking.Ranking;
import dev.slipway.portal.fleet.ranking.RankingCsv;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All functions, ranked; the team and the ranking stand in the address. */
@Route("fleet")
@PageTitle("Fleet · Slipway")
@PermitAll
class FleetView extends Page implements BeforeEnterObserver {

    private final RankedFleet fleet;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<FleetOverview> pane;
    private final ComboBox<String> teams = new ComboBox<>();
    private final Select<Ranking> rankings = new Select<>();
    private String team = "";
    private Ranking ranking = Ranking.INIT_P99;

    FleetView(RankedFleet fleet, AsyncLoader loader) {
        super("Fleet", "All functions, ranked by what the last 7 days say");
        this.fleet = fleet;
        this.loader = loader;
        this.pane = new AsyncPane<>(this::content, this::nothing);
        teams.setPlaceholder("All teams");
        teams.setAriaLabel("Team");
        teams.setClearButtonVisible(true);
        teams.addValueChangeListener(change -> changed(change.isFromClient()));
        rankings.setAriaLabel("Rank by");
        rankings.setItems(Ranking.values());
        rankings.setItemLabelGenerator(item -> "Rank by " + item.label());
        rankings.addValueChangeListener(change -> changed(change.isFromClient()));
        Anchor csv = new Anchor(DownloadHandler.fromInputStream(event -> download()), "CSV");
        csv.addClassName("button");
        addActions(teams, rankings, csv);
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        team = address.getSingleParameter("team").orElse("");
        ranking = Ranking.of(address.getSingleParameter("rank").orElse(""));
        teams.setItems(fleet.teams());
        teams.setValue(team.isEmpty() ? null : team);
        rankings.setValue(ranking);
        load();
    }

    void show(AsyncState<FleetOverview> state) {
        pane.show(state);
    }

    private void changed(boolean byReader) {
        if (byReader) {
            Map<String, String> parameters = new LinkedHashMap<>();
            Optional.ofNullable(teams.getValue()).ifPresent(value -> parameters.put("team", value));
            parameters.put("rank", rankings.getValue().id());
            UI.getCurrent().navigate("fleet", QueryParameters.simple(parameters));
        }
    }

    private void load() {
        String wanted = team;
        loader.load(
                UI.getCurrent(),
                loads,
                () -> Optional.of(fleet.overview(wanted)).filter(overview -> overview.functions() > 0),
                this::show);
    }

    private Component content(FleetOverview overview) {
        head("Fleet", new Span(String.format(Locale.ENGLISH, "%,d functions · last 7 days", overview.functions())));
        Div stack = new Div(FleetFigures.of(overview), grid(overview.functions()));
        stack.addClassName("stack");
        return stack;
    }

    private Component grid(long count) {
        String wanted = team;
        Ranking order = ranking;
        return new RankingGrid(
                new RankingGrid.Rows() {
                    @Override
                    public List<RankedFunction> page(int offset, int limit) {
                        return fleet.page(wanted, order, offset, limit);
                    }

                    @Override
                    public long count() {
                        return fleet.count(wanted);
                    }
                },
                order,
                count);
    }

    private EmptyState nothing() {
        return team.isEmpty()
                ? new EmptyState(
                        "No function is ranked yet.",
                        "Functions appear here some minutes after the catalog has them; figures come with their first"
                                + " requests.",
                        new Anchor("functions", "Open the functions"))
                : new EmptyState(
                        "Team " + team + " owns no function.",
                        "Choose another team, or all of them.",
                        new Anchor("fleet", "Show all teams"));
    }

    private DownloadResponse download() {
        byte[] csv =
                RankingCsv.of(fleet.page(team, ranking, 0, Integer.MAX_VALUE)).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(csv), "fleet.csv", "text/csv;charset=utf-8", csv.length);
    }
}
