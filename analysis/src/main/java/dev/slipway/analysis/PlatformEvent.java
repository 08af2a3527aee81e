package dev.slipway.analysis;

/** Event that the Lambda platform wrote to a function's log, in the text or the JSON format. */
public sealed interface PlatformEvent extends LineReading {

    /** The environment begins to initialise; the runtime version is empty where the platform does not say it. */
    record InitStart(String runtimeVersion) implements PlatformEvent {}

    /** The end of an initialisation: in text logs only of one that failed or ran over its time. */
    record InitReport(double initMs, Phase phase, Outcome outcome) implements PlatformEvent {}

    /** The end of a restore from a snapshot, with its milliseconds. */
    record RestoreReport(double restoreMs, Outcome outcome) implements PlatformEvent {}

    /** A request begins, on this published version or {@code $LATEST}. */
    record Start(String requestId, String version) implements PlatformEvent {}

    /** A request has ended; its figures stand in the report. */
    record End(String requestId) implements PlatformEvent {}

    /** The figures of one request. */
    record Report(String requestId, Measures measures, Beginning beginning, Outcome outcome) implements PlatformEvent {}

    /** The short report of a function on managed instances, which is neither billed nor limited per request. */
    record ManagedReport(String requestId, double durationMs, Outcome outcome) implements PlatformEvent {}

    /** The older line about a request that ran out of time. */
    record TimedOut(String requestId, double afterSeconds) implements PlatformEvent {}

    /** The function's process ended during a request; the error type is empty where the platform does not say it. */
    record RuntimeExited(String requestId, String errorType) implements PlatformEvent {}

    /** The platform dropped this many log records: what is counted from this stream is too low. */
    record LogsDropped(long records) implements PlatformEvent {}

    /** An event of a type that carries nothing for the figures. */
    record Ignored(String type) implements PlatformEvent {}

    /** When an initialisation ran: in its own phase, or again as part of the first request. */
    enum Phase {
        INIT,
        INVOKE
    }
}
