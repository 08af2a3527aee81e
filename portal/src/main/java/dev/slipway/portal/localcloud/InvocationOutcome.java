package dev.slipway.portal.localcloud;

import java.time.Duration;

/** What came of an invocation. */
public sealed interface InvocationOutcome {

    /** The function answered. */
    record Answered(byte[] response) implements InvocationOutcome {}

    /** The function reported an error; its process lives on. */
    record FunctionError(String type, String message) implements InvocationOutcome {}

    /** The function did not answer in its time and was ended. */
    record TimedOut(Duration limit) implements InvocationOutcome {}

    /** The function did not ask for its first event in the time that Lambda gives and was ended. */
    record InitTimedOut(Duration limit) implements InvocationOutcome {}

    /** The process ended of itself: before its first event ({@code init}), or in the middle of one. */
    record Exited(boolean init, String status) implements InvocationOutcome {}

    /** The response is larger than Lambda takes. */
    record ResponseTooLarge(long limitBytes) implements InvocationOutcome {}

    /** The function took more memory than its manifest gives it and was ended. */
    record OutOfMemory(int limitMegabytes) implements InvocationOutcome {}

    /** The function filled its working folder and was ended. */
    record DiskFull(int limitMegabytes) implements InvocationOutcome {}

    /** The process could not be started at all. */
    record NotStarted(String reason) implements InvocationOutcome {}
}
