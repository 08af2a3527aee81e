package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Choice of source, environment, range and release; each choice is an address of its own. */
class PerformanceFilters extends Div {

    private static final String ALL_RELEASES = "All releases";

    private final String path;

    PerformanceFilters(String path, PerformanceFindings findings) {
        this.path = path;
        PerformanceQuery query = findings.query();
        addClassNames("cluster", "performance-filters");
        add(
                choice(
                        "Source",
                        series(findings),
                        query.series(),
                        Series::label,
                        series -> new PerformanceQuery(query.environment(), series, query.window(), Optional.empty())),
                choice(
                        "Environment",
                        List.of(EnvironmentName.values()),
                        query.environment(),
                        EnvironmentName::id,
                        environment ->
                                new PerformanceQuery(environment, query.series(), query.window(), query.release())),
                choice(
                        "Range",
                        List.of(Window.values()),
                        query.window(),
                        Window::label,
                        window -> new PerformanceQuery(query.environment(), query.series(), window, query.release())),
                choice(
                        "Release",
                        releases(findings),
                        query.release().orElse(ALL_RELEASES),
                        Function.identity(),
                        release -> new PerformanceQuery(
                                query.environment(),
                                query.series(),
                                query.window(),
                                release.equals(ALL_RELEASES) ? Optional.empty() : Optional.of(release))));
    }

    private <T> Select<T> choice(
            String label, List<T> options, T chosen, Function<T, String> text, Function<T, PerformanceQuery> target) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(options);
        select.setItemLabelGenerator(text::apply);
        select.setValue(chosen);
        select.addValueChangeListener(
                change -> UI.getCurrent().navigate(path, PerformanceAddress.of(target.apply(change.getValue()))));
        return select;
    }

    private static List<Series> series(PerformanceFindings findings) {
        List<Series> series = new ArrayList<>(
                findings.extents().stream().map(SeriesExtent::series).distinct().toList());
        if (!series.contains(findings.query().series())) {
            series.addFirst(findings.query().series());
        }
        return series;
    }

    private static List<String> releases(PerformanceFindings findings) {
        List<String> releases = new ArrayList<>(List.of(ALL_RELEASES));
        findings.report()
                .ifPresent(report -> report.releases().reversed().stream()
                        .map(ReleasePerformance::name)
                        .forEach(releases::add));
        findings.query()
                .release()
                .filter(release -> !releases.contains(release))
                .ifPresent(releases::add);
        return releases;
    }
}
