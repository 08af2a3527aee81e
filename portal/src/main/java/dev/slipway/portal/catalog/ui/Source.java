package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.DataTable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The files of a function, the one that is chosen, and the commits that made them. */
class Source extends Div {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** The file that is shown. */
    record Shown(String path, String text) {}

    Source(String folder, List<String> paths, Shown shown, List<CommitSummary> commits) {
        addClassName("stack");
        Div files = new Div(new H2("Files"), tree(folder, paths, shown.path()));
        files.addClassName("card");
        CodeBlock code = new CodeBlock("Content of " + shown.path(), shown.text(), CodeLanguage.ofFile(shown.path()));
        Div both = new Div(files, code);
        both.addClassNames("split", "source");
        add(both, history(commits));
    }

    private static UnorderedList tree(String folder, List<String> paths, String chosen) {
        UnorderedList list = new UnorderedList();
        list.addClassName("file-list");
        for (String path : paths) {
            String query = QueryParameters.simple(Map.of("file", path)).getQueryString();
            Anchor link = new Anchor("functions/" + folder + "/source?" + query, path);
            if (path.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        return list;
    }

    private static Div history(List<CommitSummary> commits) {
        DataTable<CommitSummary> table = new DataTable<CommitSummary>("Commits that touched this function")
                .text("Change", CommitSummary::subject)
                .component("Commit", commit -> new Code(commit.id().abbreviated()))
                .text("Author", CommitSummary::authorName)
                .text("When", commit -> TIME.format(commit.at()));
        table.rows(commits);
        Div card = new Div(new H2("Commits"), table);
        card.addClassName("card");
        return card;
    }
}
