package dev.slipway.portal.guidelines;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the files of the documents that a release brings. */
interface DocumentFiles extends DataFiles {

    /** The Markdown of each document, in the order of a list. */
    Map<DocumentPath, String> documents();

    /** Paths below {@code docs} of the images that are given out. */
    Set<String> images();

    /** Content of one of these images. */
    Optional<byte[]> image(String path);

    /** What Git knew of a document when the release was built. */
    Optional<LastChange> lastChange(DocumentPath document);
}
