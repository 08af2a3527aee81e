package dev.slipway.portal.localcloud.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.localcloud.pipeline.CodeProblem;
import dev.slipway.portal.localcloud.pipeline.ColdStart;
import dev.slipway.portal.localcloud.pipeline.RunFindings;
import dev.slipway.portal.localcloud.pipeline.RunReport;
import dev.slipway.portal.localcloud.pipeline.SmokeResult;
import dev.slipway.portal.localcloud.pipeline.Stage;
import dev.slipway.portal.localcloud.pipeline.StageProgress;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a stage found, above its log: its sentence, problems in the code with their lines, measurements. */
final class StageFindings {

    private StageFindings() {}

    static List<Component> of(RunReport report, Stage stage) {
        List<Component> parts = new ArrayList<>();
        StageProgress progress = report.run().progress(stage);
        if (!progress.summary().isEmpty()) {
            parts.add(new Paragraph(progress.summary()));
        }
        RunFindings findings = report.findings();
        if (stage == report.run().position().stage()) {
            findings.problems().forEach(problem -> parts.add(problem(problem)));
        }
        if (stage == Stage.STAGING && !findings.smoke().isEmpty()) {
            parts.add(smoke(findings.smoke()));
        }
        if (stage == Stage.STAGING && !findings.coldStarts().isEmpty()) {
            parts.add(coldStarts(findings.coldStarts()));
        }
        return parts;
    }

    private static Component problem(CodeProblem problem) {
        H3 head = new H3(problem.place().isEmpty() ? problem.summary() : problem.place());
        Div box = new Div(head);
        if (!problem.place().isEmpty()) {
            box.add(new Paragraph(problem.summary()));
        }
        box.add(new CodeBlock("What the compiler says of " + head.getText(), problem.text()));
        return box;
    }

    private static Component smoke(List<SmokeResult> results) {
        DataTable<SmokeResult> table = new DataTable<SmokeResult>("Example events sent to staging")
                .text("Example event", result -> "events/" + result.event())
                .component(
                        "Outcome",
                        result -> result.passed()
                                ? new Badge("answered", Badge.Tone.GOOD)
                                : new Badge("failed", Badge.Tone.BAD))
                .number("Duration", result -> Quantities.exactMilliseconds(result.milliseconds()));
        if (results.stream().anyMatch(result -> !result.detail().isEmpty())) {
            table.text("What was wrong", SmokeResult::detail);
        }
        table.rows(results);
        return table;
    }

    private static Component coldStarts(List<ColdStart> starts) {
        record Row(int number, ColdStart start) {}
        DataTable<Row> table = new DataTable<Row>("Cold starts in staging, in order")
                .text("Cold start", row -> String.valueOf(row.number()))
                .number("Init", row -> Quantities.exactMilliseconds(row.start().initMilliseconds()))
                .number("Max memory", row -> row.start().maxMemoryMegabytes() + " MB");
        table.rows(IntStream.range(0, starts.size())
                .mapToObj(index -> new Row(index + 1, starts.get(index)))
                .toList());
        return table;
    }
}
