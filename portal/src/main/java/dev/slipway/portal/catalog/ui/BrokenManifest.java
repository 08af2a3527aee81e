package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import java.util.stream.Collectors;

/** What is wrong with a function's manifest, where, and how to repair it. */
class BrokenManifest extends Div {

    BrokenManifest(CatalogEntry.Unreadable function, String text, String cloneAddress) {
        addClassName("stack");
        add(problems(function), file(function, text), repair(function, cloneAddress));
    }

    private static Div problems(CatalogEntry.Unreadable function) {
        UnorderedList list = new UnorderedList();
        for (ManifestProblem problem : function.problems()) {
            list.add(new ListItem(
                    new Span("Line " + problem.line() + ": "), new Span(problem.message() + " " + problem.hint())));
        }
        Div card = new Div(
                new Span(
                        "function.yaml of " + function.folder() + " cannot be read. Other functions are not affected."),
                list);
        card.addClassNames("notice", "notice-bad");
        return card;
    }

    private static Div file(CatalogEntry.Unreadable function, String text) {
        String path = "functions/" + function.folder() + "/function.yaml";
        CodeBlock code = new CodeBlock(path, text);
        code.addClassName("numbered");
        code.show(
                text,
                CodeLanguage.YAML,
                function.problems().stream().map(ManifestProblem::line).collect(Collectors.toSet()));
        Div card = new Div(new H2(path), code);
        card.addClassNames("card", "stack");
        card.setVisible(!text.isEmpty());
        return card;
    }

    private static Div repair(CatalogEntry.Unreadable function, String cloneAddress) {
        OrderedList steps = new OrderedList(
                new ListItem("Clone the catalog, or update your clone."),
                new ListItem("Correct the file where it is marked."),
                new ListItem("Commit and push to main: the portal notices within seconds."));
        Paragraph meanwhile = new Paragraph(
                "Until then " + function.folder() + " is neither built nor promoted. What runs keeps running.");
        meanwhile.addClassName("muted");
        Div card = new Div(
                new H2("What to do"),
                steps,
                new CodeBlock("Clone the catalog", "git clone " + cloneAddress),
                meanwhile);
        card.addClassNames("card", "stack");
        return card;
    }
}
