package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.telemetry.FunctionConfiguration;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.uikit.Badge;
import java.util.ArrayList;
import java.util.List;

/** What has to be known before the figures are believed: where they come from, how far they go, what they leave out. */
final class PerformanceNotices {

    private PerformanceNotices() {}

    static List<Component> of(PerformanceFindings findings) {
        List<Component> notices = new ArrayList<>();
        Series series = findings.query().series();
        findings.provenance().ifPresent(provenance -> notices.add(sample(series, provenance)));
        findings.surroundings().lag().ifPresent(lag -> lag(lag, notices));
        setUp(findings.surroundings(), notices);
        findings.report().ifPresent(report -> {
            leftOut(report, notices);
            if (!series.sample()) {
                notices.add(place(series, report));
            }
        });
        return notices;
    }

    private static Component sample(Series series, Provenance provenance) {
        Span text = new Span(
                series.label() + ", " + provenance.recorded() + ": " + provenance.by() + ". Not measured here.");
        Div notice = new Div(new Badge("sample", Badge.Tone.NEUTRAL), text);
        notice.addClassNames("notice", "notice-warn", "cluster");
        return notice;
    }

    private static void lag(LogLag lag, List<Component> notices) {
        String until = Units.minute(lag.readUntil()) + " UTC";
        lag.failure()
                .ifPresent(failure -> notices.add(warning("The log is read until " + until + " and no further for now. "
                        + failure + " It is tried again by itself.")));
        if (lag.failure().isEmpty()) {
            String open = lag.openHours() == 0
                    ? ""
                    : "; " + Units.count(lag.openHours(), "hour") + " with newer lines "
                            + (lag.openHours() == 1 ? "waits" : "wait") + " to be read again";
            notices.add(muted("Log read until " + until + open + "."));
        }
    }

    private static void setUp(PerformanceFindings.Surroundings surroundings, List<Component> notices) {
        String said = surroundings.lag().flatMap(LogLag::failure).orElse("");
        switch (surroundings.deployed()) {
            case InventoryReading.Found found -> {
                FunctionConfiguration configuration = found.function().configuration();
                configuration
                        .observation()
                        .logging()
                        .hidesReports()
                        .filter(reason -> !said.contains(reason))
                        .ifPresent(reason -> notices.add(warning(reason)));
            }
            case InventoryReading.Absent ignored -> {}
            case InventoryReading.Unavailable(String reason) ->
                notices.add(warning("How the function is set up could not be asked. " + reason));
        }
    }

    private static void leftOut(PerformanceReport report, List<Component> notices) {
        if (report.quality().uncounted() > 0) {
            String reason = report.quality().reason();
            notices.add(warning("These figures leave out "
                    + Units.count(report.quality().uncounted(), "platform line")
                    + (reason.isEmpty() ? "." : ", the first because its " + reason + ".")));
        }
        if (report.quality().billingDifferences() > 0) {
            notices.add(muted(Units.count(report.quality().billingDifferences(), "request")
                    + " billed otherwise than duration plus init, as after a suppressed init."));
        }
    }

    private static Component place(Series series, PerformanceReport report) {
        String measured = switch (series) {
            case LOCAL -> "Measured on this machine, which is not Lambda: compare these figures with one another only.";
            case IMPORT -> "From logs that somebody exported and brought; no evidence for approvals.";
            case AWS, SAMPLE, PUBLIC -> "Measured by Lambda.";
        };
        return muted(
                measured + " Newest rollup of " + Units.minute(report.range().asOf()) + " UTC.");
    }

    private static Component warning(String text) {
        Div notice = new Div(new Span(text));
        notice.addClassNames("notice", "notice-warn");
        return notice;
    }

    private static Component muted(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
