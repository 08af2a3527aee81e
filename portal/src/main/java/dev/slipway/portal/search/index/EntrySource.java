package dev.slipway.portal.search.index;

import dev.slipway.portal.search.Entry;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Set;

/** Port: entries that follow from the catalog at a commit, in groups. */
interface EntrySource {

    /** Names of all groups at a commit. */
    List<String> groups(CommitId commit);

    /**
     * Names of the groups that files of these paths belong to, also where they are gone, and of those that have changed
     * without a commit since they were read.
     */
    Set<String> touchedBy(Set<String> paths);

    /** The entries of a group at a commit; none where it is gone. */
    List<Entry> entries(CommitId commit, String group);
}
