package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.guidelines.EditPlace;
import dev.slipway.portal.guidelines.LastChange;
import dev.slipway.portal.uikit.Moments;
import java.util.List;

/** The last lines of a document: who changed it when, who wrote it, and where to change it. */
final class DocumentFoot {
    private static final int MOST_AUTHORS = 8;

    private final HtmlComponent foot = new HtmlComponent("footer");

    DocumentFoot(DocumentPage page) {
        foot.addClassNames("document-foot", "muted");
        page.change().ifPresent(change -> add(new Paragraph(words(change))));
        page.place().ifPresent(place -> add(edit(place)));
    }

    void into(HtmlComponent article) {
        if (foot.getElement().getChildCount() > 0) {
            article.getElement().appendChild(foot.getElement());
        }
    }

    private void add(Component component) {
        foot.getElement().appendChild(component.getElement());
    }

    private static String words(LastChange change) {
        List<String> authors = change.authors();
        String line = "Last changed " + Moments.minute(change.at()) + " by " + change.by() + ".";
        if (authors.size() == 1) {
            return line;
        }
        int more = authors.size() - MOST_AUTHORS;
        return line + " Written by "
                + String.join(", ", more > 0 ? authors.subList(0, MOST_AUTHORS) : authors)
                + (more > 0 ? " and " + more + " more." : ".");
    }

    private static Component edit(EditPlace place) {
        return switch (place) {
            case EditPlace.HostPage page -> new Paragraph(new Anchor(page.address(), "Edit this document"));
            case EditPlace.CloneFile file -> {
                Paragraph line = new Paragraph("To change it, edit ");
                line.add(
                        new Code(file.path()),
                        new Text(" in a clone of "),
                        new Code(file.cloneAddress()),
                        new Text("."));
                yield line;
            }
        };
    }
}
