package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.slipway.portal.fleet.FleetQuery;
import dev.slipway.portal.fleet.FleetQuery.Sort;
import dev.slipway.portal.fleet.FunctionRow;
import dev.slipway.portal.fleet.RowFigures;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Quantities;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of functions: a column for each figure, or two lines a row where the window is narrow. */
class FunctionGrid extends Grid<FunctionRow> {
    private static final int NARROW = 800;

    private final List<Column<FunctionRow>> wide = new ArrayList<>();
    private final Column<FunctionRow> narrow;

    FunctionGrid(List<FunctionRow> rows, FleetQuery query, Consumer<FleetQuery> reorder) {
        addClassName("fleet-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAllRowsVisible(rows.size() <= 50);
        setSelectionMode(SelectionMode.NONE);
        narrow = addColumn(new ComponentRenderer<>(FunctionGrid::twoLines))
                .setHeader("Function")
                .setFlexGrow(1);
        wide.add(addColumn(new ComponentRenderer<>(FunctionGrid::link))
                .setHeader("Function")
                .setKey(Sort.NAME.id())
                .setWidth("150px")
                .setFlexGrow(1));
        column("Team", "95px", Sort.TEAM, FunctionRow::team);
        column("Trigger", "170px", Sort.TRIGGER, FunctionRow::trigger);
        wide.getLast().setFlexGrow(1);
        figure("init p50", "92px", Sort.INIT_P50, row -> figure(row, FunctionGrid::median, "not run"));
        figure("init p99", "88px", Sort.INIT_P99, row -> figure(row, FunctionGrid::tail, "–"));
        figure("memory", "112px", Sort.MEMORY, FunctionGrid::memory);
        figure(
                "zip",
                "80px",
                Sort.ZIP,
                row -> figure(
                        row, figures -> figures.zipBytes() == 0 ? "–" : Quantities.bytes(figures.zipBytes()), "–"));
        column(
                "Production",
                "95px",
                null,
                row -> row.production().map(Object::toString).orElse("–"));
        column("Changed", "105px", Sort.CHANGED, FunctionGrid::day);
        showOrder(query);
        addSortListener(event -> event.getSortOrder().stream()
                .findFirst()
                .ifPresentOrElse(
                        order -> reorder.accept(new FleetQuery(
                                query.text(),
                                query.team(),
                                Sort.of(order.getSorted().getKey()),
                                order.getDirection() == SortDirection.DESCENDING)),
                        () -> reorder.accept(new FleetQuery(query.text(), query.team(), Sort.NAME, false))));
        setItems(rows);
        fit(NARROW + 1);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
        page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    private void fit(int width) {
        narrow.setVisible(width <= NARROW);
        wide.forEach(column -> column.setVisible(width > NARROW));
    }

    private void showOrder(FleetQuery query) {
        wide.stream()
                .filter(column -> query.sort().id().equals(column.getKey()))
                .forEach(column -> sort(List.of(new GridSortOrder<>(
                        column, query.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
    }

    private void column(String header, String width, @Nullable Sort sort, Function<FunctionRow, String> text) {
        Column<FunctionRow> column =
                addColumn(text::apply).setHeader(header).setWidth(width).setFlexGrow(0);
        if (sort != null) {
            column.setKey(sort.id()).setSortable(true).setComparator((left, right) -> 0);
        }
        wide.add(column);
    }

    private void figure(String header, String width, Sort sort, Function<FunctionRow, String> text) {
        column(header, width, sort, text);
        wide.getLast().setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    private static String figure(FunctionRow row, Function<RowFigures, String> text, String otherwise) {
        return row.figures().map(text).orElse(row.about().isPresent() ? otherwise : "");
    }

    private static String median(RowFigures figures) {
        return figures.coldStarts() == 0 ? "no cold start" : Quantities.milliseconds(figures.initP50Ms());
    }

    /** A 99th percentile of a handful of cold starts would be their maximum under another name. */
    private static String tail(RowFigures figures) {
        return figures.coldStarts() < RowFigures.ENOUGH_FOR_P99
                ? "of " + figures.coldStarts()
                : Quantities.milliseconds(figures.initP99Ms());
    }

    private static String memory(FunctionRow row) {
        return row.about()
                .map(about -> row.figures()
                        .map(figures -> figures.maxMemoryMb() + " / " + about.memoryMb() + " MB")
                        .orElse("– / " + about.memoryMb() + " MB"))
                .orElse("");
    }

    private static Div link(FunctionRow row) {
        Div cell = new Div(new Anchor("functions/" + row.name(), row.name()));
        cell.addClassName("cluster");
        if (row.about().isEmpty()) {
            cell.add(new Badge("manifest broken", Badge.Tone.BAD));
        }
        return cell;
    }

    private static Div twoLines(FunctionRow row) {
        Span detail = new Span(row.about()
                .map(about -> about.team() + " · " + about.trigger() + " · init "
                        + figure(row, FunctionGrid::median, "not run") + " · "
                        + memory(row))
                .orElse("see what is wrong with it"));
        detail.addClassName("muted");
        Div cell = new Div(link(row), detail);
        cell.addClassName("two-lines");
        return cell;
    }

    private static String day(FunctionRow row) {
        return LocalDate.ofInstant(row.lastChange(), ZoneOffset.UTC).toString();
    }
}
