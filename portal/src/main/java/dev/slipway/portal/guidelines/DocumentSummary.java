package dev.slipway.portal.guidelines;

/** A document as it stands in a list: its title and the first paragraph, which may be empty. */
public record DocumentSummary(DocumentPath path, String title, String opening) {

    /** A document of which nothing but its file is known. */
    static DocumentSummary ofFile(DocumentPath path) {
        return new DocumentSummary(path, path.file(), "");
    }
}
