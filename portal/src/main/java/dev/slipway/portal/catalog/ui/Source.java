package dev.slipway.portal.catalog.ui;

import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.List;
import java.util.Optional;

/** A function's files, the open one, and its newest commits. */
record Source(String folder, List<String> paths, OpenFile open, List<CommitSummary> commits, String cloneAddress) {

    /** The file that is shown; no text if there is no such file. */
    record OpenFile(String path, Optional<String> text) {}
}
