package dev.slipway.portal.guidelines;

import java.util.List;

/**
 * A document, rendered.
 *
 * @param contents headings below the title, in order
 * @param blocks all of the document but its title
 */
public record DocumentPage(DocumentSummary summary, List<HeadingEntry> contents, List<Block> blocks) {

    public DocumentPage {
        contents = List.copyOf(contents);
        blocks = List.copyOf(blocks);
    }

    /** A heading of level 2 or deeper, and the anchor that it stands at. */
    public record HeadingEntry(int level, String text, String anchor) {}
}
