package dev.slipway.portal.guidelines;

import java.util.List;
import java.util.Optional;

/**
 * A document, rendered.
 *
 * @param address where it is shown, relative to the portal's root, with the version where it is not the newest
 * @param contents headings below the title, in order
 * @param blocks all of the document but its title
 * @param change who changed it last and who wrote it, where Git says so
 * @param place where it is changed, where that is known
 */
public record DocumentPage(
        DocumentSummary summary,
        String address,
        List<HeadingEntry> contents,
        List<Block> blocks,
        Optional<LastChange> change,
        Optional<EditPlace> place) {

    public DocumentPage {
        contents = List.copyOf(contents);
        blocks = List.copyOf(blocks);
    }

    /** A page of which nothing is known but the document. */
    public DocumentPage(DocumentSummary summary, String address, List<HeadingEntry> contents, List<Block> blocks) {
        this(summary, address, contents, blocks, Optional.empty(), Optional.empty());
    }

    DocumentPage changed(Optional<LastChange> known) {
        return new DocumentPage(summary, address, contents, blocks, known, place);
    }

    DocumentPage editedAt(EditPlace known) {
        return new DocumentPage(summary, address, contents, blocks, change, Optional.of(known));
    }

    /** A heading of level 2 or deeper, and the anchor that it stands at. */
    public record HeadingEntry(int level, String text, String anchor) {}
}
