package dev.slipway.portal.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import dev.slipway.portal.search.Piece;
import java.util.List;

/** Text whose matches are marked. */
final class Marked {
    private Marked() {}

    /** Puts the pieces into a component. */
    static <T extends Component & HasComponents> T into(T component, List<Piece> pieces) {
        pieces.forEach(piece -> component.add(component(piece)));
        return component;
    }

    private static Component component(Piece piece) {
        if (!piece.match()) {
            return new Text(piece.text());
        }
        HtmlComponent mark = new HtmlComponent("mark");
        mark.getElement().setText(piece.text());
        return mark;
    }
}
