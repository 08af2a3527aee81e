package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import dev.slipway.portal.telemetry.Versions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Choice of source, environment, time, zone and versions; each choice is an address of its own. */
class PerformanceFilters extends Div {

    private static final String ALL_RELEASES = "All releases";
    private static final String NONE = "–";

    private final String path;

    PerformanceFilters(String path, PerformanceFindings findings) {
        this.path = path;
        PerformanceQuery query = findings.query();
        addClassNames("cluster", "performance-filters");
        add(choice("Source", series(findings), query.series(), Series::label, query::of));
        add(choice(
                "Environment", List.of(EnvironmentName.values()), query.environment(), EnvironmentName::id, query::in));
        add(new RangeChoice(query.time(), findings.report(), time -> open(query.over(time))));
        add(zones(query));
        add(choice(
                "Version",
                releases(findings, ALL_RELEASES, query.release()),
                query.release().orElse(ALL_RELEASES),
                Function.identity(),
                release -> query.about(
                        new Versions(chosen(release), query.versions().compared()))));
        add(choice(
                "Compare with",
                releases(findings, NONE, query.versions().compared()),
                query.versions().compared().orElse(NONE),
                Function.identity(),
                release -> query.about(new Versions(query.release(), chosen(release)))));
    }

    private static Optional<String> chosen(String release) {
        return release.equals(ALL_RELEASES) || release.equals(NONE) ? Optional.empty() : Optional.of(release);
    }

    private ComboBox<String> zones(PerformanceQuery query) {
        ComboBox<String> zones = new ComboBox<>("Zone");
        zones.setItems(Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .sorted())
                .toList());
        ZoneId zone = query.time().zone();
        zones.setValue(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        zones.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(id -> open(query.over(query.time().in(id.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(id))))));
        return zones;
    }

    private <T> Select<T> choice(
            String label, List<T> options, T chosen, Function<T, String> text, Function<T, PerformanceQuery> target) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(options);
        select.setItemLabelGenerator(text::apply);
        select.setValue(chosen);
        select.addValueChangeListener(change -> open(target.apply(change.getValue())));
        return select;
    }

    private void open(PerformanceQuery target) {
        UI.getCurrent().navigate(path, PerformanceAddress.of(target));
    }

    private static List<Series> series(PerformanceFindings findings) {
        List<Series> series = new ArrayList<>(
                findings.extents().stream().map(SeriesExtent::series).distinct().toList());
        if (!series.contains(findings.query().series())) {
            series.addFirst(findings.query().series());
        }
        return series;
    }

    private static List<String> releases(PerformanceFindings findings, String none, Optional<String> chosen) {
        List<String> releases = new ArrayList<>(List.of(none));
        findings.report()
                .ifPresent(report -> report.releases().reversed().stream()
                        .map(ReleasePerformance::name)
                        .forEach(releases::add));
        chosen.filter(release -> !releases.contains(release)).ifPresent(releases::add);
        return releases;
    }
}
