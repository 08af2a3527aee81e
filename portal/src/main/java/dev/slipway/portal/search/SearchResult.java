package dev.slipway.portal.search;

import java.util.List;
import java.util.SortedMap;

/**
 * What a search has found.
 *
 * @param hits best first
 * @param total how many there are of the kind and team that were asked for
 * @param kinds how many of each kind there are, whatever kind was asked for
 * @param teams how many of each team there are, whatever team was asked for
 * @param coverage how far the search went
 */
public record SearchResult(
        List<Hit> hits,
        int total,
        SortedMap<EntryKind, Integer> kinds,
        SortedMap<String, Integer> teams,
        Coverage coverage) {

    /** Copies the hits. */
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
