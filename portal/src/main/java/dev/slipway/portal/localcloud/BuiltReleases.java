package dev.slipway.portal.localcloud;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Instant;
import java.util.List;

/** Port: releases that the local pipeline has built, so that one can be invoked by hand. */
public interface BuiltReleases {

    /** Releases of a function whose artefacts are there, newest first. */
    List<BuiltRelease> of(FunctionName function);

    /** One release: its number, the commit that it was built from, and its bytes. */
    record BuiltRelease(ReleaseNumber number, CommitId commit, Artefact artefact, Instant builtAt) {}
}
