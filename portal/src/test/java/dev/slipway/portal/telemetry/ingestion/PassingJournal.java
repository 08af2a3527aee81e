package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.LogLag;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A journal that leaves all to a real one; tests override what they watch or break. */
abstract class PassingJournal implements ReadingJournal {
    private final ReadingJournal real;

    PassingJournal(ReadingJournal real) {
        this.real = real;
    }

    @Override
    public Turn begin(Scope scope, Instant first) {
        return real.begin(scope, first);
    }

    @Override
    public Outcome keep(Turn turn, Reading reading) {
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
