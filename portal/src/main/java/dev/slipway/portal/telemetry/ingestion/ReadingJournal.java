package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LogLag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of how far each log has been read, and the one place where figures and progress change together. */
interface ReadingJournal {

    /** Where a scope stands; one that was never read begins at {@code first}. */
    Turn begin(Scope scope, Instant first);

    /**
     * Keeps what was read, with the progress, all or nothing.
     *
     * @return the outcome; overtaken if somebody else has kept something since the turn began, and then nothing is kept
     */
    Outcome keep(Turn turn, Reading reading);

    /** Notes that a turn failed; without effect if somebody else went on meanwhile. */
    void failed(Turn turn, String sentence, Instant at);

    /** Notes that an hour got lines, so that it is read again whatever happens to this process. */
    void open(Scope scope, Set<Instant> hours);

    /** Whether an hour of a function waits to be read again. */
    boolean hasOpenHours(String function);

    /** How far a scope has been read, if it ever was. */
    Optional<LogLag> lag(Scope scope);

    /**
     * Where a scope stands.
     *
     * @param number grows with all that is kept; 0 for a scope that was never read
     * @param openHours hours that wait to be read again, with how often that was said
     * @param trouble failures in a row
     */
    record Turn(Scope scope, long number, Progress progress, Map<Instant, Long> openHours, Trouble trouble) {

        Instant readUntil() {
            return progress.readUntil();
        }
    }

    /**
     * How far a log has been read.
     *
     * @param readUntil everything before it was read once
     * @param settledUntil hours that end by then are not looked at a second time
     */
    record Progress(Instant readUntil, Instant settledUntil) {}

    /** Failures in a row, and when the last one was. */
    record Trouble(int failures, Instant lastAt) {
        static final Trouble NONE = new Trouble(0, Instant.EPOCH);
    }

    /**
     * What a turn has read.
     *
     * @param readings of the hours that have lines
     * @param progress how far the log is read now
     */
    record Reading(Hours hours, List<HourReading> readings, Progress progress, Instant at) {

        Instant readUntil() {
            return progress.readUntil();
        }

        /**
         * What a turn has looked at.
         *
         * @param read all hours that were read, those without a line included
         * @param closed hours that need not be read again
         */
        record Hours(Set<Instant> read, Set<Instant> closed) {}
    }

    /** What came of keeping. */
    enum Outcome {
        CHANGED,
        UNCHANGED,
        OVERTAKEN
    }
}
