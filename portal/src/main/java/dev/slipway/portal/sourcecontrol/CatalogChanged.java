package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.Set;

/**
 * The main branch moved, by the portal or by somebody's push.
 *
 * @param before tip that was announced last
 * @param after new tip
 * @param paths files that differ between the two
 */
public record CatalogChanged(CommitId before, CommitId after, Set<String> paths) {

    public CatalogChanged {
        paths = Set.copyOf(paths);
    }
}
