package dev.slipway.portal.localcloud;

import dev.slipway.manifest.Manifest;
import java.util.List;

/** Runs functions on this machine as Lambda would, and keeps their logs. It is no sandbox. */
public interface LocalFunctions {

    /** Parameters and secrets that the function declares and that have no value on this machine. */
    List<MissingValue> missingValues(Manifest manifest);

    /** An execution environment for a deployment; nothing runs before its first invocation. The caller closes it. */
    StartOutcome start(Deployment deployment);

    /** Starts a deployment so many times anew, one after the other, with one invocation each. */
    ColdStarts coldStarts(Deployment deployment, byte[] event, int count, Cancellation cancellation);

    /** How memory is limited on this machine, in a sentence for the page. */
    String memoryLimit();

    /** Whether functions in {@link LocalEnvironment#TUNING} get as much processor time as Lambda gives their memory. */
    default boolean limitsProcessor() {
        return false;
    }
}
