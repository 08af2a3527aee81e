package dev.slipway.portal.guidelines;

/** Where a document is changed. */
public sealed interface EditPlace {

    /** On a page of the Git host. */
    record HostPage(String address) implements EditPlace {}

    /** In a clone of the repository. */
    record CloneFile(String cloneAddress, String path) implements EditPlace {}
}
