package dev.slipway.portal.search;

import java.util.Optional;

/**
 * What a person searches for.
 *
 * @param words at most 200 characters; more is cut
 * @param kind the only kind that is wanted
 * @param team the team whose entries alone are wanted; empty for all
 * @param limit the most hits that are wanted
 * @param alone whether nothing but the kind counts: where it has no hit as strictly as another kind has, it is looked through
 *     less strictly
 */
public record SearchRequest(String words, Optional<EntryKind> kind, String team, int limit, boolean alone) {
    /** The longest text that is searched for. */
    public static final int LONGEST = 200;

    /** Cuts what is too long. */
    public SearchRequest {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** A search among everything, of which a kind and a team are shown, beside how many the others have. */
    public SearchRequest(String words, Optional<EntryKind> kind, String team, int limit) {
        this(words, kind, team, limit, false);
    }

    /** A search among one kind. */
    public static SearchRequest ofKind(EntryKind kind, String words, int limit) {
        return new SearchRequest(words, Optional.of(kind), "", limit, true);
    }
}
