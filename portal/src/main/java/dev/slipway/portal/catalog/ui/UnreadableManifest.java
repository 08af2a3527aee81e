package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import java.util.stream.Collectors;

/** What is wrong with a manifest: each problem with its line and what to do, and the file with these lines marked. */
class UnreadableManifest extends Div {

    UnreadableManifest(CatalogEntry.Unreadable entry, String text) {
        addClassName("stack");
        Div problems = new Div(new H2("What to do"));
        problems.addClassName("card");
        for (ManifestProblem problem : entry.problems()) {
            Span place = new Span("Line " + problem.line() + " ");
            place.addClassNames("badge", "badge-bad");
            Div row = new Div(place, new Span(problem.message() + " " + problem.hint()));
            row.addClassName("cluster");
            problems.add(row);
        }
        problems.add(
                new Paragraph("Correct the file in a clone of the catalog and push it; this page follows at once."));
        CodeBlock code = new CodeBlock("function.yaml of " + entry.folder(), text, CodeLanguage.YAML);
        code.show(
                text,
                CodeLanguage.YAML,
                entry.problems().stream().map(ManifestProblem::line).collect(Collectors.toSet()));
        add(problems, code);
    }
}
