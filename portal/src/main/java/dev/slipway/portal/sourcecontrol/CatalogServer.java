package dev.slipway.portal.sourcecontrol;

import java.time.Instant;
import java.util.Optional;

/** Port: the Git server that the catalog is a copy of, if there is one. */
public interface CatalogServer {

    /** Its host, or nothing where the catalog is this portal's own. */
    Optional<String> host();

    /** When the copy was brought up to date last. */
    Optional<Instant> fetchedAt();

    /**
     * Brings the copy up to date.
     *
     * @throws SourceUnavailableException with a sentence, if the server cannot be worked with
     */
    void fetch();
}
