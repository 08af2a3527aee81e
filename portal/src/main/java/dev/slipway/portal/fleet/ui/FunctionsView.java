package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetCsv;
import dev.slipway.portal.fleet.FleetQuery;
import dev.slipway.portal.fleet.FunctionRow;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The catalog as a table; what is filtered and how it is ordered stands in the address. */
@Route("functions")
@PageTitle("Functions · Slipway")
@PermitAll
class FunctionsView extends Page implements BeforeEnterObserver {
    private final Fleet fleet;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<List<FunctionRow>> pane;
    private final TextField search = new TextField();
    private final ComboBox<String> team = new ComboBox<>();
    private FleetQuery query = FleetQuery.ALL;

    FunctionsView(Fleet fleet, AsyncLoader loader) {
        super("Functions", "All functions of the catalog");
        this.fleet = fleet;
        this.loader = loader;
        this.pane = new AsyncPane<>(this::table, this::nothing);
        search.setPlaceholder("Filter by name, team or trigger");
        search.setAriaLabel("Filter");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        team.setPlaceholder("All teams");
        team.setAriaLabel("Team");
        team.setClearButtonVisible(true);
        team.addValueChangeListener(change -> changed(change.isFromClient()));
        Anchor csv = new Anchor(DownloadHandler.fromInputStream(event -> download()), "CSV");
        csv.addClassName("button");
        Anchor create = new Anchor("functions/new", "New function");
        create.addClassNames("button", "button-primary");
        addActions(csv, create);
        Div filters = new Div(search, team);
        filters.addClassName("cluster");
        add(filters, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = FleetAddress.read(event.getLocation().getQueryParameters());
        team.setItems(fleet.teams());
        search.setValue(query.text());
        team.setValue(query.team().isEmpty() ? null : query.team());
        load();
    }

    void show(AsyncState<List<FunctionRow>> state) {
        pane.show(state);
    }

    private void changed(boolean byReader) {
        if (byReader) {
            reorder(new FleetQuery(
                    search.getValue(),
                    Optional.ofNullable(team.getValue()).orElse(""),
                    query.sort(),
                    query.descending()));
        }
    }

    private void reorder(FleetQuery wanted) {
        query = wanted;
        UI.getCurrent().getPage().getHistory().replaceState(null, "functions" + FleetAddress.write(wanted));
        load();
    }

    private void load() {
        FleetQuery wanted = query;
        loader.load(
                UI.getCurrent(),
                loads,
                () -> Optional.of(fleet.find(wanted)).filter(rows -> !rows.isEmpty()),
                this::show);
    }

    private FunctionGrid table(List<FunctionRow> rows) {
        return new FunctionGrid(rows, query, this::reorder);
    }

    private EmptyState nothing() {
        return query.text().isEmpty() && query.team().isEmpty()
                ? new EmptyState(
                        "The catalog is empty.",
                        "Create the first function: four steps, and the commit is made for you.",
                        new Anchor("functions/new", "New function"))
                : new EmptyState(
                        "No function fits this filter.",
                        "Clear the filter to see all of them.",
                        new Anchor("functions", "Show all functions"));
    }

    private DownloadResponse download() {
        byte[] csv = FleetCsv.of(fleet.find(query)).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(csv), "functions.csv", "text/csv;charset=utf-8", csv.length);
    }
}
