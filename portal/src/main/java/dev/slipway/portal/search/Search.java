package dev.slipway.portal.search;

import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.SignedInOnly;
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
     * matches most of them.
     */
    @SignedInOnly
    public SearchResult find(SearchRequest request) {
        return entries.find(request, current.require().roles());
    }
}
