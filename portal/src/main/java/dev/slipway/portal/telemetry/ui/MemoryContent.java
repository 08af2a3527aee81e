package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.slipway.analysis.memory.Goal;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.analysis.memory.Range;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import dev.slipway.portal.telemetry.MemoryReport;
import dev.slipway.portal.uikit.Badge;
import java.util.Locale;
import java.util.function.Consumer;

/** The memory recommendation: goal, finding, reason, projection, and the one next action. */
final class MemoryContent {

    private final MemoryReport report;
    private final Consumer<Goal> chosen;
    private final Consumer<MemoryChange> applied;

    MemoryContent(MemoryReport report, Consumer<Goal> chosen, Consumer<MemoryChange> applied) {
        this.report = report;
        this.chosen = chosen;
        this.applied = applied;
    }

    Component component() {
        Div content = new Div(goals());
        content.addClassName("memory-advice");
        switch (report.advice()) {
            case MemoryAdvice.Recommended advice -> recommended(content, advice);
            case MemoryAdvice.NotEnoughEvidence advice -> notEnough(content, advice);
        }
        if (!report.basis().caveat().isEmpty()) {
            content.add(muted(report.basis().caveat()));
        }
        report.change().ifPresent(change -> content.add(changed(change)));
        report.provisioned().ifPresent(proposal -> content.add(provisioned(proposal)));
        content.add(new Anchor(GuidelineAnchor.MEMORY_TUNING.address(), "How memory, duration and cost hang together"));
        return content;
    }

    private Select<Goal> goals() {
        Select<Goal> goals = new Select<>();
        goals.setLabel("Goal");
        goals.setItems(Goal.values());
        goals.setItemLabelGenerator(Goal::label);
        goals.setValue(report.question().goal());
        goals.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return goals;
    }

    private void recommended(Div content, MemoryAdvice.Recommended advice) {
        int current = report.question().currentMb();
        Span sizes = new Span(
                advice.memoryMb() == current ? current + " MB, as it is" : current + " → " + advice.memoryMb() + " MB");
        sizes.addClassName("memory-sizes");
        Div head = new Div(new Badge(word(advice.finding()), tone(advice.finding())), sizes);
        head.addClassName("cluster");
        content.add(head, new Paragraph(advice.reason()), projection(advice));
        content.add(muted(Units.count(report.basis().observations().size(), "size") + " observed, "
                + Units.count(report.basis().requests(), "request")));
        if (advice.memoryMb() != current) {
            content.add(button(
                    "Apply " + advice.memoryMb() + " MB as a Git change",
                    new MemoryChange(
                            current,
                            advice.memoryMb(),
                            false,
                            advice.reason(),
                            range(advice.durationMs(), "ms") + ", " + range(advice.costPerMillion(), "$"))));
        }
    }

    private void notEnough(Div content, MemoryAdvice.NotEnoughEvidence advice) {
        Div head = new Div(new Badge("not enough evidence", Badge.Tone.NEUTRAL));
        head.addClassName("cluster");
        content.add(head, new Paragraph(advice.reason()));
        advice.tryMb()
                .ifPresent(size -> content.add(button(
                        "Try " + size + " MB for a day",
                        new MemoryChange(report.question().currentMb(), size, true, advice.reason(), ""))));
    }

    private Button button(String text, MemoryChange change) {
        Button button = new Button(text, click -> applied.accept(change));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Paragraph projection(MemoryAdvice.Recommended advice) {
        return new Paragraph("Projected: " + range(advice.durationMs(), "ms") + " a request, "
                + range(advice.costPerMillion(), "$") + " a million; "
                + report.question().region() + " prices as of "
                + report.question().pricesAsOf() + ".");
    }

    static String range(Range range, String unit) {
        return unit.equals("$")
                ? Units.dollars(range.low()) + " to " + Units.dollars(range.high())
                : Units.number(range.low()) + " to " + Units.number(range.high()) + " " + unit;
    }

    private static Component changed(MemoryReport.ChangeOutcome change) {
        Div notice = new Div(
                new Span((change.trial() ? "Trial of " : "Change from " + change.fromMb() + " MB to ") + change.toMb()
                        + " MB, asked for on " + Units.minute(change.askedAt()) + " UTC. " + change.verdict()),
                new Anchor(change.operation(), "See the change"));
        notice.addClassNames("notice", "cluster");
        return notice;
    }

    private static Component provisioned(MemoryReport.ProvisionedProposal proposal) {
        Div line = new Div(
                new Badge("latency-critical", Badge.Tone.ACCENT),
                new Span(String.format(
                        Locale.ENGLISH,
                        "%d provisioned %s would cost $%,.2f for 30 days. %s",
                        proposal.environments(),
                        proposal.environments() == 1 ? "environment" : "environments",
                        proposal.monthly(),
                        proposal.reason())),
                new Anchor(GuidelineAnchor.PROVISIONED_CONCURRENCY.address(), "When it pays"));
        line.addClassName("cluster");
        return line;
    }

    private static String word(MemoryAdvice.Finding finding) {
        return switch (finding) {
            case OVER_PROVISIONED -> "a smaller size is better";
            case UNDER_PROVISIONED -> "a larger size is better";
            case OPTIMAL -> "right size";
        };
    }

    private static Badge.Tone tone(MemoryAdvice.Finding finding) {
        return switch (finding) {
            case OVER_PROVISIONED -> Badge.Tone.WARN;
            case UNDER_PROVISIONED -> Badge.Tone.WARN;
            case OPTIMAL -> Badge.Tone.GOOD;
        };
    }

    private static Paragraph muted(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
