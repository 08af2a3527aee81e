package dev.slipway.portal.sourcecontrol;

import java.util.Map;

/** Port: the files that a new catalog starts with. */
public interface CatalogSeed {

    /** Content by path, relative to the repository's root. */
    Map<String, byte[]> files();
}
