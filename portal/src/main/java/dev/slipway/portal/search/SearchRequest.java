package dev.slipway.portal.search;

import java.util.Optional;

/**
 * What a person searches for.
 *
 * @param words at most 200 characters; more is cut
 * @param kind the only kind that is wanted
 * @param team the team whose entries alone are wanted; empty for all
 * @param limit the most hits that are wanted
 */
public record SearchRequest(String words, Optional<EntryKind> kind, String team, int limit) {
    /** The longest text that is searched for. */
    public static final int LONGEST = 200;

    /** Cuts what is too long. */
    public SearchRequest {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
