package dev.slipway.portal.localcloud;

import java.util.List;

/** How a build ended. */
public sealed interface BuildOutcome {

    /** There is an artefact. */
    record Built(Artefact artefact) implements BuildOutcome {}

    /** The function does not compile. */
    record CompileFailed(List<CompilerMessage> messages) implements BuildOutcome {
        public CompileFailed {
            messages = List.copyOf(messages);
        }
    }

    /** There is no cargo on this machine; says how to get it. */
    record CargoMissing(String howToGet) implements BuildOutcome {}

    /** Somebody ended it. */
    record Cancelled() implements BuildOutcome {}

    /** Something else kept it from succeeding, such as a lock file that is behind or a full disk. */
    record Failed(String reason) implements BuildOutcome {}
}
