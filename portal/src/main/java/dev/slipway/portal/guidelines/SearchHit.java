package dev.slipway.portal.guidelines;

import java.util.List;

/**
 * A section that holds every word of a search.
 *
 * @param document title of the document
 * @param heading heading of the section; the document's title for what stands above the first heading
 * @param address where to read it, relative to the portal's root
 * @param excerpt text around the first match, code included, in pieces that match or not
 */
public record SearchHit(String document, String heading, String address, List<Piece> excerpt) {

    public SearchHit {
        excerpt = List.copyOf(excerpt);
    }

    /** A piece of text, and whether it is what was searched for. */
    public record Piece(String text, boolean match) {}
}
