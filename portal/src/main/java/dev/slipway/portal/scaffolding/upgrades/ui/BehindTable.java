package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Position;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Row;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The functions that are behind; those that the reader may upgrade without a conflict can be chosen for a campaign. */
class BehindTable extends Div {
    private static final int NARROW = 800;
    private static final int MOST_SHOWN_WHOLE = 50;

    private final Grid<Row> grid = new Grid<>();
    private final List<Grid.Column<Row>> wide = new ArrayList<>();
    private final Grid.Column<Row> narrow;

    BehindTable(List<Row> rows, boolean possible, Consumer<SortedSet<FunctionName>> start) {
        addClassNames("card", "stack");
        Button campaign = new Button("", click -> start.accept(chosen()));
        campaign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        campaign.setDisableOnClick(true);
        campaign.setId("start-campaign");
        Div head = new Div(
                new H2(rows.size() == 1 ? "1 function is behind" : rows.size() + " functions are behind"), campaign);
        head.addClassName("dossier-head");

        grid.addClassName("fleet-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(rows.size() <= MOST_SHOWN_WHOLE);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(row -> possible && isReady(row));
        narrow = grid.addColumn(new ComponentRenderer<>(BehindTable::twoLines)).setHeader("Function");
        wide.add(grid.addColumn(new ComponentRenderer<>(BehindTable::link)).setHeader("Function"));
        wide.add(grid.addColumn(Row::owner).setHeader("Team").setWidth("120px").setFlexGrow(0));
        wide.add(grid.addColumn(row -> versions(behind(row)))
                .setHeader("Template")
                .setWidth("230px")
                .setFlexGrow(0));
        wide.add(grid.addColumn(row -> behind(row).files())
                .setHeader("Files")
                .setWidth("80px")
                .setFlexGrow(0));
        wide.add(grid.addColumn(new ComponentRenderer<>(BehindTable::conflicts))
                .setHeader("Conflicts")
                .setWidth("150px")
                .setFlexGrow(0));
        grid.setItems(rows);
        grid.addSelectionListener(event -> label(campaign));
        rows.stream().filter(row -> possible && isReady(row)).forEach(grid::select);
        label(campaign);
        fit(NARROW + 1);
        add(head, new Span(hint(possible)), grid);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
        page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    private void fit(int width) {
        narrow.setVisible(width <= NARROW);
        wide.forEach(column -> column.setVisible(width > NARROW));
    }

    private static String hint(boolean possible) {
        return possible
                ? "Chosen are your teams' functions without conflicts: each becomes a commit of its own. Conflicts are"
                        + " decided on the function's page."
                : "Functions wait for the shared crates. You can look at what will change.";
    }

    private void label(Button campaign) {
        int count = grid.getSelectedItems().size();
        campaign.setText(count == 1 ? "Upgrade 1 function" : "Upgrade " + count + " functions");
        campaign.setEnabled(count > 0);
    }

    private SortedSet<FunctionName> chosen() {
        return grid.getSelectedItems().stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isReady(Row row) {
        return row.mine() && behind(row).conflicts() == 0;
    }

    private static Position.Behind behind(Row row) {
        if (row.position() instanceof Position.Behind behind) {
            return behind;
        }
        throw new IllegalArgumentException(row.name() + " is not behind.");
    }

    private static String versions(Position.Behind behind) {
        return behind.template() + " " + behind.from() + " → " + behind.to();
    }

    private static Anchor link(Row row) {
        return new Anchor(
                new UpgradeSubject.OfFunction(row.name()).address(), row.name().value());
    }

    private static Component conflicts(Row row) {
        int conflicts = behind(row).conflicts();
        return conflicts == 0
                ? new Badge("none", Badge.Tone.GOOD)
                : new Badge(conflicts == 1 ? "in 1 file" : "in " + conflicts + " files", Badge.Tone.WARN);
    }

    private static Div twoLines(Row row) {
        Span detail = new Span(row.owner() + " · " + versions(behind(row)));
        detail.addClassName("muted");
        Div cell = new Div(link(row), detail);
        if (behind(row).conflicts() > 0) {
            cell.add(new Badge("conflicts", Badge.Tone.WARN));
        }
        cell.addClassName("two-lines");
        return cell;
    }
}
