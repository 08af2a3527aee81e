package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.manifest.FunctionName;

/** Who gives functions their turns. */
interface Turns {

    /** Gives a function its next turn as soon as possible. */
    void soon(FunctionName function);
}
