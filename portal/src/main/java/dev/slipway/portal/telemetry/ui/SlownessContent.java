package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.SlownessReport;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.EmptyState;

/** Findings as sentences, each with its evidence and its guideline. */
final class SlownessContent {

    private SlownessContent() {}

    static Component of(SlownessReport report) {
        Div content = new Div();
        content.addClassName("finding-list");
        report.findings().forEach(finding -> content.add(finding(finding)));
        if (report.findings().isEmpty()) {
            content.add(new EmptyState(
                    "Nothing makes " + report.release() + " slow, as far as can be seen.",
                    "Looked for " + report.checked() + " known reasons, from a container image to provided.al2."));
        }
        report.unknown().ifPresent(reason -> {
            Paragraph line =
                    new Paragraph("How it is set up where it runs could not be asked, so that some reasons were not"
                            + " looked for. " + reason);
            line.addClassName("muted");
            content.add(line);
        });
        return content;
    }

    private static Component finding(Slowness finding) {
        Div sentence = new Div(
                new Badge(finding.subject(), tone(finding.weight())),
                new Span(finding.sentence()),
                new Anchor(finding.anchor().address(), "See the guideline"));
        sentence.addClassName("cluster");
        UnorderedList evidence = new UnorderedList();
        finding.evidence().forEach(line -> evidence.add(new ListItem(line)));
        NativeDetails details = new NativeDetails("Evidence", evidence);
        details.setOpen(finding.weight() == Slowness.Weight.PROBLEM);
        Div row = new Div(sentence, details);
        row.addClassName("finding");
        return row;
    }

    private static Badge.Tone tone(Slowness.Weight weight) {
        return switch (weight) {
            case NOTE -> Badge.Tone.NEUTRAL;
            case WARNING -> Badge.Tone.WARN;
            case PROBLEM -> Badge.Tone.BAD;
        };
    }
}
