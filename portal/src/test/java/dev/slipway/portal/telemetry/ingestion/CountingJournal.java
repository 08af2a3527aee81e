package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import dev.slipway.portal.telemetry.LogLag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A journal that remembers whose turns in production began, and does something at the end of the next one if a test says so. */
final class CountingJournal implements ReadingJournal {
    final List<String> begun = new ArrayList<>();
    private final ReadingJournal real;
    private Runnable inTheMiddle = () -> {};

    CountingJournal(ReadingJournal real) {
        this.real = real;
    }

    void inTheMiddleOfTheNextTurn(Runnable action) {
        inTheMiddle = action;
    }

    @Override
    public Turn begin(Scope scope, Instant first) {
        if (scope.environment().equals("production")) {
            begun.add(scope.function());
        }
        return real.begin(scope, first);
    }

    @Override
    public Outcome keep(Turn turn, Reading reading) {
        Outcome outcome = real.keep(turn, reading);
        if (turn.scope().environment().equals("production")) {
            Runnable action = inTheMiddle;
            inTheMiddle = () -> {};
            action.run();
        }
        return outcome;
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
