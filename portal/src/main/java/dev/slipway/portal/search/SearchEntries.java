package dev.slipway.portal.search;

import dev.slipway.portal.security.Role;
import java.util.Set;

/** Port: everything that can be found. */
public interface SearchEntries {

    /** What a person with these roles finds. */
    SearchResult find(SearchRequest request, Set<Role> roles);
}
