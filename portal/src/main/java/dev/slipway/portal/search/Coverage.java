package dev.slipway.portal.search;

import java.util.List;

/**
 * How far a search went.
 *
 * @param complete whether everything is searched; not so while the portal still reads the catalog
 * @param leftOut words that were not searched for, since there were too many
 * @param everyWord whether each hit has every word; not so where nothing has, and what has half of those that tell something is shown
 */
public record Coverage(boolean complete, List<String> leftOut, boolean everyWord) {
    /** Everything was searched for every word. */
    public static final Coverage WHOLE = new Coverage(true, List.of(), true);

    /** Copies the words. */
    public Coverage {
        leftOut = List.copyOf(leftOut);
    }
}
