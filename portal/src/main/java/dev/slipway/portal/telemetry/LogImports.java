package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Exported logs that people bring; they are a source of their own, and evidence for nothing but their charts. */
public interface LogImports {

    /** Those of a function, newest first. */
    List<Imported> of(FunctionName function);

    /**
     * Reads a log to its end and adds its requests to the function's imported figures; the caller closes it. The memory
     * that it takes does not grow with the log.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the function's
     *     team
     */
    Outcome take(Described log, InputStream content);

    /**
     * Forgets everything that was imported for a function.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the function's
     *     team
     */
    void forget(FunctionName function);

    /**
     * What a person says about a log.
     *
     * @param fileName as the person's computer calls it
     * @param architecture on which the function ran, which is not in its log
     */
    record Described(FunctionName function, EnvironmentName environment, Architecture architecture, String fileName) {}

    /**
     * A log that was read.
     *
     * @param range of its requests' times; nothing if it holds none
     */
    record Imported(
            String fileName, EnvironmentName environment, Counts counts, Optional<Range> range, Brought brought) {}

    /** Requests that count, lines that could not be read, and lines that only look like the platform's. */
    record Counts(long requests, long unread, long lookAlikes) {}

    /** First and last request. */
    record Range(Instant first, Instant last) {}

    /** Who brought it, and when. */
    record Brought(String person, Instant at) {}

    /** What came of an import. */
    sealed interface Outcome {
        /** Its requests are in the figures; the note says what else has to be known, and may be empty. */
        record Taken(Counts counts, String note) implements Outcome {}

        /** Nothing was taken, for a reason that says what to do. */
        record Refused(String reason) implements Outcome {}
    }
}
