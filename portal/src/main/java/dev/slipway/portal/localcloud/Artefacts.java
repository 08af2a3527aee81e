package dev.slipway.portal.localcloud;

import java.util.Optional;

/** All artefacts that were built on this machine, by the digest of their zip. */
public interface Artefacts {

    /** The artefact with this digest, or nothing if it was never built here or its files are gone. */
    Optional<Artefact> find(String digest);
}
