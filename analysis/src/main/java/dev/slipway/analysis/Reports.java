package dev.slipway.analysis;

import static dev.slipway.analysis.UnreadableLineException.quoted;

/** What text and JSON reports share: the checks on their figures and the words for an ending. */
final class Reports {

    /** Above Lambda's 10,240 MB, since other hosts of the runtime give more. */
    private static final long MOST_MEMORY_MB = 1_048_576;

    private Reports() {}

    static Measures measures(double durationMs, long billedMs, long memoryMb, long maxMemoryMb)
            throws UnreadableLineException {
        if (memoryMb < 1 || memoryMb > MOST_MEMORY_MB || maxMemoryMb > MOST_MEMORY_MB) {
            throw new UnreadableLineException(
                    "Memory Size is " + memoryMb + " MB and Max Memory Used " + maxMemoryMb + " MB");
        }
        return new Measures(durationMs, billedMs, (int) memoryMb, (int) maxMemoryMb);
    }

    /** Reads a status word, empty for success; a named error type without a status is an error. */
    static Outcome outcome(String status, String errorType) throws UnreadableLineException {
        return switch (status) {
            case "success" -> new Outcome(Outcome.Status.SUCCESS, errorType);
            case "failure" -> new Outcome(Outcome.Status.FAILURE, errorType);
            case "error" -> new Outcome(Outcome.Status.ERROR, errorType);
            case "timeout" -> new Outcome(Outcome.Status.TIMEOUT, errorType);
            case "" -> errorType.isEmpty() ? Outcome.SUCCESS : new Outcome(Outcome.Status.ERROR, errorType, false);
            default -> throw new UnreadableLineException("Status is " + quoted(status));
        };
    }
}
