package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.CommitId;

/**
 * A version of the catalog's documents.
 *
 * @param name as an address has it: {@code main}, another branch, or the id of a commit
 * @param label as people read it
 * @param commit that it is at
 */
public record DocumentVersion(String name, String label, CommitId commit) {
    /** Name of the newest version, which an address leaves out. */
    public static final String NEWEST = "main";

    /** What an address of this version ends with. */
    public String query() {
        return isNewest() ? "" : "?version=" + name;
    }

    /** Whether it follows the main branch. */
    public boolean isNewest() {
        return name.equals(NEWEST);
    }
}
