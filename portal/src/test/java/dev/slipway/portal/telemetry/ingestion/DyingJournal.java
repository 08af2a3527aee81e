package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.LogLag;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A journal of a process that is killed: after so many entries nothing that it does is kept, or the last one is. */
final class DyingJournal implements ReadingJournal {
    private final ReadingJournal real;
    private final boolean lastIsKept;
    private int entriesLeft;

    DyingJournal(ReadingJournal real, int entriesLeft, boolean lastIsKept) {
        this.real = real;
        this.entriesLeft = entriesLeft;
        this.lastIsKept = lastIsKept;
    }

    /** Stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Turn begin(Scope scope, Instant first) {
        return real.begin(scope, first);
    }

    @Override
    public Outcome keep(Turn turn, Reading reading) {
        if (entriesLeft-- == 0) {
            if (lastIsKept) {
                real.keep(turn, reading);
            }
            throw new Killed();
        }
        return real.keep(turn, reading);
    }

    @Override
    public void failed(Turn turn, String sentence, Instant at) {
        real.failed(turn, sentence, at);
    }

    @Override
    public void open(Scope scope, Set<Instant> hours) {
        real.open(scope, hours);
    }

    @Override
    public boolean hasOpenHours(String function) {
        return real.hasOpenHours(function);
    }

    @Override
    public Optional<LogLag> lag(Scope scope) {
        return real.lag(scope);
    }
}
