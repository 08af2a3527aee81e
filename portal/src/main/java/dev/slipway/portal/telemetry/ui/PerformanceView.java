package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.ColdStartAnatomy;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SlownessReport;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How one function performs, from one series. */
class PerformanceView extends Div {

    private final FunctionName function;
    private final PerformanceLookup lookup;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final String path;
    private final AsyncPane<PerformanceFindings> pane;

    PerformanceView(FunctionName function, PerformanceLookup lookup, AsyncLoader loader) {
        this.function = function;
        this.lookup = lookup;
        this.loader = loader;
        this.path = "functions/" + function.value() + "/" + PerformanceTab.ID;
        this.pane = new AsyncPane<>(this::content, this::nothingMeasured);
        addClassName("performance");
        add(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(event.getUI(), loads, lookup, this::show);
    }

    void show(AsyncState<PerformanceFindings> state) {
        pane.show(state);
    }

    private Component content(PerformanceFindings findings) {
        Div stack = new Div(new PerformanceFilters(path, findings));
        stack.addClassName("stack");
        stack.add(PerformanceNotices.of(findings));
        findings.report()
                .ifPresentOrElse(report -> stack.add(figures(findings, report)), () -> stack.add(noFigures(findings)));
        return stack;
    }

    private static EmptyState noFigures(PerformanceFindings findings) {
        return findings.surroundings().lag().flatMap(LogLag::failure).isPresent()
                ? new EmptyState("Requests cannot be counted.", "What is in the way, and what to do, is said above.")
                : new EmptyState(
                        "No requests in this range.",
                        "Choose a longer range, another version, or an environment that has had requests.");
    }

    private Component[] figures(PerformanceFindings findings, PerformanceReport report) {
        return Stream.of(
                        Stream.of(
                                new Headline(report).component(),
                                new HistoryCard(report, findings.surroundings().changes())),
                        changes(findings.surroundings().changes()).stream(),
                        compared(report).stream(),
                        Stream.of(
                                advice(report),
                                anatomy(report),
                                new ReleaseCards(
                                        report,
                                        LayerSizes.of(findings.surroundings().deployed())),
                                new SizeCards(report),
                                new ColdShareCard(report)),
                        tuning(report).stream())
                .flatMap(part -> part)
                .toArray(Component[]::new);
    }

    private Optional<Component> tuning(PerformanceReport report) {
        return report.query().series() == Series.LOCAL
                ? Optional.of(new TuningCard(function, lookup, loader))
                : Optional.empty();
    }

    private Optional<Component> changes(List<LevelChange> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Div card = new Div(new H2("Lasting changes"), LevelChangeContent.of(changes, (id, reason) -> {
            answers().changes().acknowledge(id, reason);
            loader.load(UI.getCurrent(), lookup, this::show);
        }));
        card.addClassName("card");
        return Optional.of(card);
    }

    private Optional<Component> compared(PerformanceReport report) {
        Optional<ReleasePerformance> before =
                report.query().versions().compared().flatMap(report::release);
        return before.flatMap(older -> report.focus()
                .filter(focus -> !focus.name().equals(older.name()))
                .map(focus -> new ComparisonCard(older, focus)));
    }

    private PerformanceServices.Answers answers() {
        return lookup.services().answers();
    }

    private Div advice(PerformanceReport report) {
        Div row = new Div(slowness(report));
        row.addClassName("advice-row");
        if (!report.query().series().sample()) {
            row.add(new MemoryCard(function, report, lookup, loader));
        }
        return row;
    }

    private LoadedCard<SlownessReport> slowness(PerformanceReport report) {
        return new LoadedCard<>(
                "Why is it slow?",
                SlownessContent::of,
                () -> new EmptyState(
                        "Nobody can say why it is slow.", "Its manifest cannot be read: mend it on the tab Source."),
                () -> answers().slowness().of(function, report),
                loader);
    }

    private LoadedCard<ColdStartAnatomy> anatomy(PerformanceReport report) {
        ZonedTimes times = new ZonedTimes(report.query().time().zone());
        return new LoadedCard<>(
                "What a cold start is made of",
                anatomy -> AnatomyContent.of(anatomy, times),
                () -> new EmptyState("What a cold start is made of is not known.", "Choose another range."),
                () -> Optional.of(answers().anatomies().of(function, report)),
                loader);
    }

    private EmptyState nothingMeasured() {
        return new EmptyState(
                "Nobody has measured this function yet.",
                "Run its pipeline or invoke it: the log lines of each run become figures here. To see what cold starts of"
                        + " a Rust function look like on AWS, open the public series.",
                new Anchor(PerformanceAddress.publicSeries(path), "Open the public series"),
                new Anchor("functions/" + function.value() + "/import", "Import an exported log"));
    }
}
