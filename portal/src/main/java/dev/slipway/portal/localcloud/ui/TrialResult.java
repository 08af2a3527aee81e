package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.Report;
import dev.slipway.portal.localcloud.workbench.Trial;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.Figures;
import java.util.List;

/** What came of a trial: one invocation in full, or a series as a table. */
final class TrialResult {
    private TrialResult() {}

    static Component of(Trial trial) {
        return switch (trial) {
            case Trial.Ran ran
            when ran.invocations().size() == 1 -> one(ran.invocations().getFirst());
            case Trial.Ran ran -> new ColdStartSeries(ran.invocations());
            case Trial.ValuesMissing missing -> missing(missing.values());
            case Trial.NotRun notRun -> notice(new Span(notRun.reason()));
        };
    }

    private static Component one(Invocation invocation) {
        Report report = invocation.report();
        Figures figures = new Figures();
        if (report.coldStart()) {
            figures.figure(Words.milliseconds(report.init()), "init (cold start)");
        }
        figures.figure(Words.milliseconds(report.duration()), report.coldStart() ? "duration" : "duration (warm)")
                .figure(report.billedMilliseconds() + " ms", "billed")
                .figure(Words.memory(report), "memory used of " + report.memoryMegabytes() + " MB");
        Div stack = new Div(OutcomeWords.of(invocation.outcome()), figures);
        stack.addClassName("stack");
        if (invocation.outcome() instanceof InvocationOutcome.Answered answered) {
            stack.add(
                    new H3("Response"),
                    new CodeBlock("Response", Words.response(answered.response()), CodeLanguage.JSON));
        }
        OutputLog log = new OutputLog("Log lines");
        log.appendLog(invocation.lines());
        Span legend = new Span("The platform's lines are tinted; the others are the function's own.");
        legend.addClassName("muted");
        stack.add(new H3("Log"), legend, log);
        return stack;
    }

    private static Component missing(List<MissingValue> values) {
        UnorderedList list = new UnorderedList();
        values.forEach(value -> list.add(new ListItem(value.sentence())));
        return notice(new Span("It was not run:"), list);
    }

    private static Div notice(Component... content) {
        Div notice = new Div(content);
        notice.addClassNames("notice", "notice-warn");
        return notice;
    }
}
