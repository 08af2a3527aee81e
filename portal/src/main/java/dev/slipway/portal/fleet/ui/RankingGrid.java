package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.slipway.portal.fleet.ranking.RankedFunction;
import dev.slipway.portal.fleet.ranking.RankedFunction.Finding;
import dev.slipway.portal.fleet.ranking.Ranking;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Ranked functions, fetched as the reader scrolls; two lines a row where the window is narrow. */
class RankingGrid extends Grid<RankedFunction> {

    private static final int NARROW = 900;
    private static final int FEW = 50;
    private static final String UNKNOWN = "–";

    private final List<Column<RankedFunction>> wide = new ArrayList<>();
    private final Column<RankedFunction> narrow;

    /** Where rows come from. */
    interface Rows {
        List<RankedFunction> page(int offset, int limit);

        long count();
    }

    /** So many rows in all: few are shown without scrolling. */
    RankingGrid(Rows rows, Ranking ranking, long count) {
        addClassName("fleet-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(FEW);
        setAllRowsVisible(count <= FEW);
        narrow = addColumn(new ComponentRenderer<>(RankingGrid::twoLines))
                .setHeader("Function")
                .setFlexGrow(1);
        component("Function", "190px", RankingGrid::nameAndTrigger).setFlexGrow(1);
        text("Team", "95px", row -> row.about().team());
        figure("init p50", ranking, null, "85px", RankingGrid::median);
        figure("init p99", ranking, Ranking.INIT_P99, "85px", RankingGrid::tail);
        component(
                "14 days",
                "90px",
                row -> Sparkline.of(
                        row.trend().initByDay(), row.trend().change().orElse(0) > 0));
        figure(
                "cold",
                ranking,
                Ranking.COLD_SHARE,
                "60px",
                row -> percent(row.starts().share()));
        figure("MB used", ranking, Ranking.WASTE, "90px", RankingGrid::memory);
        figure(
                "zip",
                ranking,
                Ranking.SIZE,
                "70px",
                row -> row.size().zipBytes().isPresent()
                        ? Quantities.bytes(row.size().zipBytes().getAsLong())
                        : UNKNOWN);
        figure(
                "$/M",
                ranking,
                Ranking.COST,
                "65px",
                row -> row.size().perMillion().isPresent()
                        ? String.format(
                                Locale.ENGLISH, "%.2f", row.size().perMillion().getAsDouble())
                        : UNKNOWN);
        component("Finding", "150px", RankingGrid::finding);
        setItems(DataProvider.fromCallbacks(
                query -> rows.page(query.getOffset(), query.getLimit()).stream(), query -> (int) rows.count()));
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

    private void text(String header, String width, Function<RankedFunction, String> text) {
        wide.add(addColumn(text::apply).setHeader(header).setWidth(width).setFlexGrow(0));
    }

    private void figure(
            String header,
            Ranking chosen,
            @org.jspecify.annotations.Nullable Ranking own,
            String width,
            Function<RankedFunction, String> text) {
        text(own == chosen ? header + " ▾" : header, width, text);
        wide.getLast().setTextAlign(ColumnTextAlign.END);
    }

    private Column<RankedFunction> component(
            String header, String width, Function<RankedFunction, Component> component) {
        Column<RankedFunction> column = addColumn(new ComponentRenderer<>(component::apply))
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(0);
        wide.add(column);
        return column;
    }

    private static Component link(RankedFunction row) {
        return new Anchor(address(row), row.about().name());
    }

    /** Straight to the figures that the row is made of. */
    static String address(RankedFunction row) {
        String page = "functions/" + row.about().name() + "/performance";
        return row.about().series().isEmpty()
                ? page
                : page + "?source=" + row.about().series() + "&environment="
                        + row.about().environment() + "&range=30d";
    }

    private static Component finding(RankedFunction row) {
        return row.finding()
                .<Component>map(finding -> {
                    Anchor link = new Anchor(address(row), new Badge(finding.words(), tone(finding)));
                    link.getElement()
                            .setAttribute(
                                    "aria-label",
                                    finding.words() + " of " + row.about().name());
                    return link;
                })
                .orElseGet(Span::new);
    }

    private static Badge.Tone tone(Finding finding) {
        return switch (finding.tone()) {
            case BAD -> Badge.Tone.BAD;
            case WARN -> Badge.Tone.WARN;
            case GOOD -> Badge.Tone.GOOD;
            case NEUTRAL -> Badge.Tone.NEUTRAL;
        };
    }

    private static String median(RankedFunction row) {
        if (row.starts().requests() == 0) {
            return "not run";
        }
        return row.starts().medianMs().isPresent()
                ? Quantities.milliseconds(row.starts().medianMs().getAsDouble())
                : "no cold start";
    }

    private static String tail(RankedFunction row) {
        if (row.starts().tailMs().isPresent()) {
            return Quantities.milliseconds(row.starts().tailMs().getAsDouble());
        }
        return row.starts().cold() == 0 ? UNKNOWN : "of " + row.starts().cold();
    }

    private static String memory(RankedFunction row) {
        String used = row.memory().usedMb().isPresent()
                ? String.valueOf(row.memory().usedMb().getAsInt())
                : UNKNOWN;
        return used + " / " + row.memory().sizeMb();
    }

    static String percent(OptionalDouble share) {
        return share.isEmpty()
                ? UNKNOWN
                : String.format(
                        Locale.ENGLISH, share.getAsDouble() < 0.1 ? "%.1f %%" : "%.0f %%", share.getAsDouble() * 100);
    }

    private static Component nameAndTrigger(RankedFunction row) {
        return twoLines(link(row), row.about().trigger());
    }

    private static Component twoLines(RankedFunction row) {
        Div head = new Div(link(row), finding(row));
        head.addClassName("cluster");
        return twoLines(
                head,
                row.about().team() + " · init " + median(row) + " · cold "
                        + percent(row.starts().share()) + " · " + memory(row) + " MB");
    }

    private static Component twoLines(Component head, String detail) {
        Span below = new Span(detail);
        below.addClassName("muted");
        Div cell = new Div(head, below);
        cell.addClassName("two-lines");
        return cell;
    }
}
