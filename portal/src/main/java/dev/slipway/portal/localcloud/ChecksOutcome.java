package dev.slipway.portal.localcloud;

import java.util.List;

/** How the checks of a function ended: format, clippy, tests. */
public sealed interface ChecksOutcome {

    /** All is well, and so many tests passed. */
    record Passed(int tests) implements ChecksOutcome {}

    /**
     * A check found something.
     *
     * @param check which one: {@code format}, {@code clippy} or {@code tests}
     * @param reason what it found, in a sentence
     * @param messages the compiler's errors, if it is about code
     */
    record Found(String check, String reason, List<CompilerMessage> messages) implements ChecksOutcome {
        public Found {
            messages = List.copyOf(messages);
        }
    }

    /** There is no cargo on this machine; says how to get it. */
    record CargoMissing(String howToGet) implements ChecksOutcome {}

    /** Somebody ended them. */
    record Cancelled() implements ChecksOutcome {}

    /** They could not be carried out. */
    record Failed(String reason) implements ChecksOutcome {}
}
