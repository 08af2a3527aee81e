package dev.slipway.portal.sourcecontrol;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files that a commit writes and removes.
 *
 * @param written content by path, relative to the repository's root
 * @param removed paths that shall be gone; a path that is not there is no error
 */
public record ChangeSet(Map<String, byte[]> written, Set<String> removed) {
    private static final ChangeSet NONE = new ChangeSet(Map.of(), Set.of());

    public ChangeSet {
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        removed = Collections.unmodifiableSet(new TreeSet<>(removed));
        written.keySet().forEach(ChangeSet::requireSafe);
        removed.forEach(ChangeSet::requireSafe);
        for (String path : written.keySet()) {
            if (removed.contains(path)) {
                throw new IllegalArgumentException(
                        "The path \"" + path + "\" is both written and removed: decide for one.");
            }
        }
    }

    /** No change at all. */
    public static ChangeSet none() {
        return NONE;
    }

    /** Whether nothing is written or removed. */
    public boolean isEmpty() {
        return written.isEmpty() && removed.isEmpty();
    }

    /** Files to write as text, in UTF-8. */
    public static ChangeSet writing(Map<String, String> texts) {
        Map<String, byte[]> written = new TreeMap<>();
        texts.forEach((path, text) -> written.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new ChangeSet(written, Set.of());
    }

    private static void requireSafe(String path) {
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The path \"" + OneLine.of(path)
                    + "\" cannot be committed: it has a backslash or a control character.");
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.equalsIgnoreCase(".git")) {
                throw new IllegalArgumentException(
                        "The path \"" + path
                                + "\" cannot be committed: it must be relative, without empty, \".\", \"..\" or \".git\" parts.");
            }
        }
    }
}
