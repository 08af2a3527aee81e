package dev.slipway.portal.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry that was found.
 *
 * @param title its name in pieces
 * @param context what tells it from others of the same name; may be empty
 * @param excerpt its text around the matches, in pieces; may be empty
 */
public record Hit(EntryKind kind, List<Piece> title, String context, String address, List<Piece> excerpt) {

    /** Copies the pieces. */
    public Hit {
        title = List.copyOf(title);
        excerpt = List.copyOf(excerpt);
    }

    /** The name as plain text. */
    public String plainTitle() {
        return title.stream().map(Piece::text).collect(Collectors.joining());
    }
}
