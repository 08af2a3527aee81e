package dev.slipway.portal.localcloud;

import java.time.Duration;
import java.util.Optional;

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

    /** What went wrong in a sentence, or nothing where the function answered; what its answer says is another question. */
    default Optional<String> trouble() {
        return switch (this) {
            case Answered answered -> Optional.empty();
            case FunctionError error -> Optional.of("The function reported " + error.type() + ": " + error.message());
            case TimedOut late -> Optional.of("No answer within " + late.limit().toSeconds() + " s.");
            case InitTimedOut late ->
                Optional.of("It did not become ready within " + late.limit().toSeconds() + " s.");
            case Exited exited ->
                Optional.of("The process ended " + (exited.init() ? "while it started" : "in the middle of the event")
                        + ": " + exited.status() + ".");
            case ResponseTooLarge large -> Optional.of("The response is larger than " + large.limitBytes() + " bytes.");
            case OutOfMemory memory ->
                Optional.of("It needs more than its " + memory.limitMegabytes() + " MB of memory.");
            case DiskFull disk -> Optional.of("It wrote more than " + disk.limitMegabytes() + " MB of files.");
            case NotStarted start -> Optional.of("It could not be started: " + start.reason());
        };
    }
}
