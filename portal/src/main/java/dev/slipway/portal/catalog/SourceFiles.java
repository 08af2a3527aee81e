package dev.slipway.portal.catalog;

import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.List;
import java.util.Optional;

/** Files and commits of a function's folder at the newest commit of the catalog. */
public interface SourceFiles {

    /** Paths below the function's folder, sorted. */
    List<String> of(String folder);

    /** A file as text, if it is there; a file that is no text in UTF-8, or longer than a megabyte, says so instead. */
    Optional<String> text(String folder, String path);

    /** Commits that touched the folder, newest first. */
    List<CommitSummary> commits(String folder, int limit);

    /** Where people clone the catalog from. */
    String cloneAddress();
}
