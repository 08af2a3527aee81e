package dev.slipway.portal.guidelines;

import java.util.List;

/**
 * What stands under one heading.
 *
 * @param document whose part it is
 * @param heading the heading; the document's title for what stands above the first one
 * @param address where to read it, relative to the portal's root
 * @param text plain text with its code
 * @param code blocks of code in it
 */
public record Section(DocumentSummary document, String heading, String address, String text, List<String> code) {

    /** Copies the blocks. */
    public Section {
        code = List.copyOf(code);
    }
}
