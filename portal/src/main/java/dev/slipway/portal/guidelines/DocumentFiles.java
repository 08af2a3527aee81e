package dev.slipway.portal.guidelines;

import java.util.Map;
import java.util.Optional;

/** Port: the files of the documents, wherever they are kept. */
interface DocumentFiles {

    /** The Markdown of each document, in the order of a list. */
    Map<DocumentPath, String> documents();

    /** The text of a data file, named below {@code docs}; empty where there is none. */
    Optional<String> data(String path);
}
