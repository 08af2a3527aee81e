package dev.slipway.analysis;

/** How a request found its environment: warm, initialised for it, or restored from a snapshot. */
public sealed interface Beginning {

    /** The one warm beginning. */
    Beginning WARM = new Warm();

    /** The environment was ready: an earlier request, a proactive initialisation or provisioned concurrency paid. */
    record Warm() implements Beginning {}

    /** The request waited for an initialisation of this many milliseconds. */
    record Cold(double initMs) implements Beginning {}

    /** The request waited for a snapshot to be restored, both in milliseconds. */
    record Restored(double restoreMs, long billedRestoreMs) implements Beginning {}
}
