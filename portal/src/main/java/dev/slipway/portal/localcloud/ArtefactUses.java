package dev.slipway.portal.localcloud;

import java.util.Set;

/** Who still needs artefacts; all of them are asked before any artefact is removed. */
public interface ArtefactUses {

    /** Digests of the artefacts that must stay. Throwing keeps all of them. */
    Set<String> digests();
}
