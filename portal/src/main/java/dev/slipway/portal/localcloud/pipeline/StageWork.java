package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;

/** Work of one stage; may be done again after the portal went away in the middle of it. */
interface StageWork {

    /** The stage whose work this is. */
    Stage stage();

    /** Does the work and says what came of it; changes no run. */
    StageOutcome perform(RunDetails run, BuildLog log, Cancellation cancellation);
}
