package dev.slipway.portal.search;

import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.security.SignedInOnly;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds what the signed-in person may see. */
@Service
public class Search {
    private final SearchEntries entries;
    private final CurrentPerson current;

    Search(SearchEntries entries, CurrentPerson current) {
        this.entries = entries;
        this.current = current;
    }

    /**
     * What matches every word, also misspelt, begun, or written in another case, best first; where nothing does, what
     * matches half of those that tell something.
     */
    @SignedInOnly
    public SearchResult find(SearchRequest request) {
        return entries.find(request, current.require().roles());
    }

    /** Sections of the guidelines and of the catalog's documents, which everybody may read, also through a program. */
    @ReadersOnly
    public SearchResult documents(String words, int limit) {
        return ofEverybody(EntryKind.DOCUMENT, words, limit);
    }

    /** Sections of the portal's decisions, which everybody may read, also through a program. */
    @ReadersOnly
    public SearchResult decisions(String words, int limit) {
        return ofEverybody(EntryKind.DECISION, words, limit);
    }

    private SearchResult ofEverybody(EntryKind kind, String words, int limit) {
        return entries.find(SearchRequest.ofKind(kind, words, limit), Set.of());
    }
}
