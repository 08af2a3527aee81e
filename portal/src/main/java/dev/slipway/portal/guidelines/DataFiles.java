package dev.slipway.portal.guidelines;

import java.util.Optional;

/** Port: files that charts are drawn from. */
interface DataFiles {

    /** The text of a {@code .json} or {@code .csv} file, named from the root of the documents' shelf; empty where there is none. */
    Optional<String> data(String path);
}
