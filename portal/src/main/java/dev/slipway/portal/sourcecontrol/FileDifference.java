package dev.slipway.portal.sourcecontrol;

/**
 * One file that differs between two commits.
 *
 * @param path the file's path
 * @param kind added, changed or removed
 * @param unifiedDiff the hunks as text; empty for binary files
 */
public record FileDifference(String path, Kind kind, String unifiedDiff) {

    /** What happened to the file. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
