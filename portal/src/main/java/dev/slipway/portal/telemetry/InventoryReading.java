package dev.slipway.portal.telemetry;

/** Outcome of asking how a function is set up in an environment. */
public sealed interface InventoryReading {

    /** It is there. */
    record Found(DeployedFunction function) implements InventoryReading {}

    /** It is not there, or not known to this source. */
    record Absent() implements InventoryReading {}

    /** It could not be asked; the reason is a sentence for people that says what to do. */
    record Unavailable(String reason) implements InventoryReading {}
}
