package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.nio.file.Path;

/** Port: files of a commit in an ordinary folder, for tools that know nothing of Git. */
public interface Checkouts {

    /**
     * Makes a folder hold exactly the files of a commit. A file that has its content already keeps its time of change,
     * so that cargo builds only what differs; what the commit does not hold is deleted, but for {@code target/} at the
     * top.
     *
     * @param target a folder that is new, empty, or was filled by this method before
     * @throws IllegalArgumentException if the folder holds something else
     * @throws SourceUnavailableException if the files cannot be read or written
     */
    void export(CommitId commit, Path target);
}
