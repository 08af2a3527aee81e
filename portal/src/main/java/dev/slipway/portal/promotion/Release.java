package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;

/**
 * An artefact that was built once: staging and production run the same bytes.
 *
 * @param number shown as {@code v<n>}
 * @param revision commit that it was built from
 * @param artefact digest of its zip file
 */
public record Release(ReleaseNumber number, CommitId revision, ArtefactDigest artefact) {}
