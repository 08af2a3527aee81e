package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;

/** Content of the source tab. */
class SourcePane extends Div {
    private final AsyncPane<Source> pane = new AsyncPane<>(
            SourcePane::content,
            () -> new EmptyState("This function has no files any more.", "Somebody may have removed it just now."));

    SourcePane() {
        add(pane);
    }

    void show(AsyncState<Source> state) {
        pane.show(state);
    }

    private static Component content(Source source) {
        Div split = new Div(files(source), file(source));
        split.addClassName("source-split");
        Div all = new Div(split, commits(source));
        all.addClassName("stack");
        return all;
    }

    private static Component files(Source source) {
        UnorderedList list = new UnorderedList();
        for (String path : source.paths()) {
            String query = QueryParameters.of(SourceTab.FILE, path).getQueryString();
            Anchor link = new Anchor("functions/" + source.folder() + "/source?" + query, path);
            if (path.equals(source.open().path())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.setAriaLabel("Files of " + source.folder());
        Div card = new Div(new H2(source.paths().size() + " files"), nav);
        card.addClassNames("card", "file-list");
        return card;
    }

    private static Component file(Source source) {
        String path = source.open().path();
        Div card = new Div(new H2(path));
        card.addClassNames("card", "stack");
        source.open()
                .text()
                .ifPresentOrElse(
                        text -> {
                            CodeBlock code = new CodeBlock(path, text, CodeLanguage.ofFile(path));
                            code.addClassName("numbered");
                            card.add(code);
                        },
                        () -> card.add(new EmptyState(
                                "There is no file " + path + ".", "Choose one from the list of files.")));
        return card;
    }

    private static Component commits(Source source) {
        DataTable<CommitSummary> table = new DataTable<CommitSummary>("Newest commits of " + source.folder())
                .text("What", CommitSummary::subject)
                .text("Who", CommitSummary::authorName)
                .text("When", commit -> Words.time(commit.at()))
                .component("Commit", commit -> new Code(commit.id().abbreviated()));
        table.rows(source.commits());
        Div clone = new Div(new Text("To change it by hand: "), new Code("git clone " + source.cloneAddress()));
        clone.addClassNames("muted", "clone-line");
        Div card = new Div(new H2("Commits"), table, clone);
        card.addClassNames("card", "stack");
        return card;
    }
}
