package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.EmptyState;

/** How one function performs, from one series. */
class PerformanceView extends Div {

    private final PerformanceLookup lookup;
    private final AsyncLoader loader;
    private final String path;
    private final AsyncPane<PerformanceFindings> pane;

    PerformanceView(FunctionName function, PerformanceLookup lookup, AsyncLoader loader) {
        this.lookup = lookup;
        this.loader = loader;
        this.path = "functions/" + function.value() + "/" + PerformanceTab.ID;
        this.pane = new AsyncPane<>(this::content, this::nothingMeasured);
        addClassName("performance");
        add(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        loader.load(event.getUI(), lookup, this::show);
    }

    void show(AsyncState<PerformanceFindings> state) {
        pane.show(state);
    }

    private Component content(PerformanceFindings findings) {
        Div stack = new Div(new PerformanceFilters(path, findings));
        stack.addClassName("stack");
        findings.provenance()
                .ifPresent(provenance -> stack.add(sampleNotice(findings.query().series(), provenance)));
        findings.report()
                .ifPresentOrElse(
                        report -> {
                            stack.add(new Headline(report).component());
                            leftOut(report, stack);
                            if (!report.query().series().sample()) {
                                stack.add(place(report));
                            }
                            stack.add(new HistoryCard(report), new ReleaseCards(report));
                        },
                        () -> stack.add(new EmptyState(
                                "No requests in this range.",
                                "Choose a longer range, another release, or an environment that has had requests.")));
        return stack;
    }

    private static Component sampleNotice(Series series, Provenance provenance) {
        Span text = new Span(
                series.label() + ", " + provenance.recorded() + ": " + provenance.by() + ". Not measured here.");
        Div notice = new Div(new Badge("sample", Badge.Tone.NEUTRAL), text);
        notice.addClassNames("notice", "notice-warn", "cluster");
        return notice;
    }

    private static Component place(PerformanceReport report) {
        String measured = report.query().series() == Series.LOCAL
                ? "Measured on this machine, which is not Lambda: compare these figures with one another only."
                : "Measured by Lambda.";
        Paragraph line = new Paragraph(
                measured + " Newest rollup of " + Units.minute(report.range().asOf()) + " UTC.");
        line.addClassName("muted");
        return line;
    }

    private static void leftOut(PerformanceReport report, Div stack) {
        if (report.quality().uncounted() > 0) {
            String reason = report.quality().reason();
            Div notice = new Div(new Span("These figures leave out "
                    + Units.count(report.quality().uncounted(), "platform line")
                    + (reason.isEmpty() ? "." : ", the first because its " + reason + ".")));
            notice.addClassNames("notice", "notice-warn");
            stack.add(notice);
        }
    }

    private EmptyState nothingMeasured() {
        return new EmptyState(
                "Nobody has measured this function yet.",
                "Run its pipeline or invoke it: the log lines of each run become figures here. To see what cold starts of"
                        + " a Rust function look like on AWS, open the public series.",
                new Anchor(PerformanceAddress.publicSeries(path), "Open the public series"));
    }
}
