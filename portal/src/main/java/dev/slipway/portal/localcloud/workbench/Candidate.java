package dev.slipway.portal.localcloud.workbench;

import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.VersionLabel;
import dev.slipway.portal.shared.CommitId;
import java.time.Instant;

/** A build that can be invoked: a release, or the last build by hand. */
public record Candidate(VersionLabel version, CommitId commit, Artefact artefact, Instant builtAt) {

    /** Where it runs: releases in staging, as invoking them there would; a build that is no release apart from all. */
    public LocalEnvironment environment() {
        return version.equals(VersionLabel.LATEST) ? LocalEnvironment.INVOKE : LocalEnvironment.STAGING;
    }

    /** What people choose it by. */
    public String label() {
        return version.equals(VersionLabel.LATEST)
                ? "Build of " + commit.abbreviated()
                : "v" + version + " of " + commit.abbreviated() + ", in staging";
    }
}
