package dev.slipway.portal.localcloud.pipeline;

/** What became of a person's wish to change a run. */
public sealed interface RunChange {

    /** It is done, or will be as soon as the work in hand has ended. */
    record Done() implements RunChange {}

    /** The run has gone on in the meantime; {@code reason} says why not, and what to do. */
    record Refused(String reason) implements RunChange {}
}
