package dev.slipway.portal.localcloud;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;

/** Builds and checks functions with cargo, one at a time on this machine; the methods block while others are before. */
public interface FunctionBuilds {

    /** Builds a function as a commit has it. */
    BuildOutcome build(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation);

    /** Checks a function as a commit has it: formatting, clippy without a warning, tests. */
    ChecksOutcome check(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation);
}
