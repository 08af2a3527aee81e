package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.CommitId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
        // A slash may stand there, and is easier to read.
        return isNewest()
                ? ""
                : "?version=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /** Whether it follows the main branch. */
    public boolean isNewest() {
        return name.equals(NEWEST);
    }
}
