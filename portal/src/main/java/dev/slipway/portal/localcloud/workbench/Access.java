package dev.slipway.portal.localcloud.workbench;

/** Whether the signed-in person may build and run a function on this machine. */
public sealed interface Access {

    /** They may. */
    record Granted() implements Access {}

    /** They may not; says why and whom to ask. */
    record Refused(String reason) implements Access {}
}
