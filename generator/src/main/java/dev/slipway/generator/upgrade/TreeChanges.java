package dev.slipway.generator.upgrade;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What makes one tree of another.
 *
 * @param written files that are new or have another content, by path
 * @param removed paths of the files that are gone
 */
public record TreeChanges(SortedMap<String, FileContent> written, SortedSet<String> removed) {

    /** Copies both. */
    public TreeChanges {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    TreeChanges(Map<String, FileContent> written, Set<String> removed) {
        this(new TreeMap<>(written), new TreeSet<>(removed));
    }

    /** Whether the trees are the same. */
    public boolean isEmpty() {
        return written.isEmpty() && removed.isEmpty();
    }
}
