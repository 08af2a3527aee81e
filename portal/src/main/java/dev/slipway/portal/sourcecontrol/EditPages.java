package dev.slipway.portal.sourcecontrol;

import java.util.Optional;

/** Port: pages of the Git host on which people change a file of the catalog. */
@FunctionalInterface
public interface EditPages {

    /** The page for a file of main; nothing where the catalog is on no host, or on one whose pages are not known. */
    Optional<String> of(String path);
}
