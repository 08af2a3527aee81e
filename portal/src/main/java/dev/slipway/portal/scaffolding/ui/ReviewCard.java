package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.portal.scaffolding.CostEstimate;
import dev.slipway.portal.scaffolding.Preview;
import java.util.List;

/** What creating will do: the files, what the function's role will allow, and about what it will cost. */
class ReviewCard extends Div {

    ReviewCard(Preview preview) {
        addClassName("stack");
        add(problems(preview), files(preview), permissions(preview), cost(preview));
    }

    private static Div problems(Preview preview) {
        Div box = new Div();
        if (!preview.isComplete()) {
            box.addClassNames("notice", "notice-warn");
            box.add(new Span("Before it can be created:"));
            box.add(list(preview.problems().entrySet().stream()
                    .map(entry -> entry.getKey().step().label() + ": " + entry.getValue())
                    .toList()));
        }
        box.setVisible(!preview.isComplete());
        return box;
    }

    private static Div files(Preview preview) {
        return new Div(
                new H2(preview.files().size() + " files in one commit"),
                list(List.copyOf(preview.files().keySet())));
    }

    private static Div permissions(Preview preview) {
        List<String> statements = Permissions.of(preview.manifest()).stream()
                .map(ReviewCard::sentence)
                .toList();
        return new Div(new H2(statements.size() + " IAM statements"), list(statements));
    }

    private static String sentence(Statement statement) {
        return statement.why() + " (" + String.join(", ", statement.actions()) + ")";
    }

    private static Div cost(Preview preview) {
        CostEstimate estimate = CostEstimate.of(preview.manifest());
        Paragraph figure = new Paragraph(estimate.sentence());
        Paragraph basis = new Paragraph(estimate.basis());
        basis.addClassName("muted");
        return new Div(new H2("Estimated cost"), figure, basis);
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        list.addClassName("plain-list");
        return list;
    }
}
