package dev.slipway.portal.guidelines;

/** What asking for a document leads to. */
public sealed interface DocumentLookup {

    /** The document. */
    record Found(DocumentPage page) implements DocumentLookup {}

    /** There is none at that path, which is given back as it was asked for. */
    record NotFound(String path) implements DocumentLookup {}
}
