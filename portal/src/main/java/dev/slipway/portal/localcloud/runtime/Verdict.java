package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.InvocationOutcome;

/** What an ending means for the invocation, and how the platform's lines say so. */
final class Verdict {
    private Verdict() {}

    /** The outcome of an invocation whose wait ended so. */
    static InvocationOutcome of(Ending ending, FunctionProcess process, Limits limits) {
        return switch (ending) {
            case Ending.Ready ready -> throw new IllegalStateException("A process that is ready has no verdict yet.");
            case Ending.Answered answered -> of(answered.answer());
            case Ending.Exited exited ->
                process.ranOutOfMemory()
                        ? new InvocationOutcome.OutOfMemory(limits.memoryMegabytes())
                        : new InvocationOutcome.Exited(limits.init(), status(exited.status()));
            case Ending.Breached breached ->
                switch (breached.breach()) {
                    case MEMORY -> new InvocationOutcome.OutOfMemory(limits.memoryMegabytes());
                    case DISK -> new InvocationOutcome.DiskFull(Hosting.DISK_MEGABYTES);
                };
            case Ending.Late late ->
                limits.init()
                        ? new InvocationOutcome.InitTimedOut(limits.time())
                        : new InvocationOutcome.TimedOut(limits.time());
        };
    }

    private static InvocationOutcome of(Conversation.Answer answer) {
        return switch (answer) {
            case Conversation.Answer.Response response -> new InvocationOutcome.Answered(response.body());
            case Conversation.Answer.Error error -> new InvocationOutcome.FunctionError(error.type(), error.message());
            case Conversation.Answer.TooLarge tooLarge -> new InvocationOutcome.ResponseTooLarge(Payload.LARGEST);
        };
    }

    /** How a report names the outcome; empty for success. */
    static String reportFields(InvocationOutcome outcome) {
        return switch (outcome) {
            case InvocationOutcome.Answered answered -> "";
            case InvocationOutcome.FunctionError error -> error("Runtime.Unknown");
            case InvocationOutcome.ResponseTooLarge tooLarge -> error("Function.ResponseSizeTooLarge");
            case InvocationOutcome.TimedOut timedOut -> "Status: timeout";
            case InvocationOutcome.InitTimedOut timedOut -> "Status: timeout";
            case InvocationOutcome.OutOfMemory outOfMemory -> error("Runtime.OutOfMemory");
            case InvocationOutcome.Exited exited -> error("Runtime.ExitError");
            case InvocationOutcome.DiskFull full -> error("Runtime.ExitError");
            case InvocationOutcome.NotStarted notStarted -> error("Runtime.InvalidEntrypoint");
        };
    }

    /** The status with which the platform says that the process ended, if this outcome means that; else empty. */
    static String exitStatus(InvocationOutcome outcome) {
        return switch (outcome) {
            case InvocationOutcome.Exited exited -> exited.status();
            case InvocationOutcome.OutOfMemory outOfMemory -> "signal: killed";
            case InvocationOutcome.DiskFull full ->
                "signal: killed (working folder beyond " + full.limitMegabytes() + " MB)";
            case InvocationOutcome.Answered answered -> "";
            case InvocationOutcome.FunctionError error -> "";
            case InvocationOutcome.ResponseTooLarge tooLarge -> "";
            case InvocationOutcome.TimedOut timedOut -> "";
            case InvocationOutcome.InitTimedOut timedOut -> "";
            case InvocationOutcome.NotStarted notStarted -> "";
        };
    }

    /** What applied while the process was waited for. */
    record Limits(boolean init, java.time.Duration time, int memoryMegabytes) {}

    private static String error(String type) {
        return "Status: error\tError Type: " + type;
    }

    private static String status(int status) {
        return switch (status) {
            case 128 + 9 -> "signal: killed";
            case 128 + 11 -> "signal: segmentation fault";
            case 128 + 6 -> "signal: aborted";
            default -> "exit status " + status;
        };
    }
}
