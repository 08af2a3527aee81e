package dev.slipway.portal.catalog.git;

import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.shared.CommitId;
import java.util.Map;

/** The functions of one commit, by folder, with the commit that touched each last. */
record CatalogSnapshot(CommitId commit, Map<String, Entry> entries) {

    /** An entry, and the commit that it was read from: as long as that is the newest, the entry is too. */
    record Entry(CommitId lastCommit, CatalogEntry entry) {}
}
