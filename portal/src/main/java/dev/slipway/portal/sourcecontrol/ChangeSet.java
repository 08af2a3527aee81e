package dev.slipway.portal.sourcecontrol;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files that a commit writes and removes.
 *
 * @param written content by path, relative to the repository's root
 * @param removed paths that shall be gone
 */
public record ChangeSet(Map<String, byte[]> written, Set<String> removed) {

    public ChangeSet {
        written = java.util.Collections.unmodifiableMap(new TreeMap<>(written));
        removed = java.util.Collections.unmodifiableSet(new TreeSet<>(removed));
        if (written.isEmpty() && removed.isEmpty()) {
            throw new IllegalArgumentException("A change set without a change cannot be committed: add a file.");
        }
        written.keySet().forEach(ChangeSet::requireSafe);
        removed.forEach(ChangeSet::requireSafe);
    }

    private static void requireSafe(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.equalsIgnoreCase(".git")) {
                throw new IllegalArgumentException(
                        "The path \"" + path
                                + "\" cannot be committed: it must be relative, without empty, \".\", \"..\" or \".git\" parts.");
            }
        }
    }
}
