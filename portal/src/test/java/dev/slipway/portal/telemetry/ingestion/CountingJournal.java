package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.analysis.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A journal that remembers whose turns in production began, and does something at the end of the next one if a test says so. */
final class CountingJournal extends PassingJournal {
    final List<String> begun = new ArrayList<>();
    private Runnable inTheMiddle = () -> {};

    CountingJournal(ReadingJournal real) {
        super(real);
    }

    void inTheMiddleOfTheNextTurn(Runnable action) {
        inTheMiddle = action;
    }

    @Override
    public Turn begin(Scope scope, Instant first) {
        if (scope.environment().equals("production")) {
            begun.add(scope.function());
        }
        return super.begin(scope, first);
    }

    @Override
    public Outcome keep(Turn turn, Reading reading) {
        Outcome outcome = super.keep(turn, reading);
        if (turn.scope().environment().equals("production")) {
            Runnable action = inTheMiddle;
            inTheMiddle = () -> {};
            action.run();
        }
        return outcome;
    }
}
