package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Locale;
import java.util.OptionalDouble;

/** Compares a percentile of the inits of the last seven days with a limit; too few cold starts say nothing. */
record InitMeasure(String name, double quantile, double limitMs, long enough) {

    Verdict look(FunctionFacts facts) {
        if (facts.recent().isEmpty()) {
            return new Verdict.NotKnown("Nothing was measured in the last seven days.");
        }
        long starts = facts.recent().get().stats().counts().coldStarts();
        OptionalDouble value = facts.recent().get().stats().initMs().percentile(quantile);
        if (starts < enough || value.isEmpty()) {
            return new Verdict.NotKnown("There were " + starts + " cold starts in the last seven days; a " + name
                    + " needs " + enough + ".");
        }
        String fact = String.format(
                Locale.ROOT,
                "The %s of %d cold starts in the last seven days is %.1f ms (%s, %s); the limit is %.0f ms.",
                name,
                starts,
                value.getAsDouble(),
                facts.recent().get().place().environment().id(),
                facts.recent().get().place().series().label(),
                limitMs);
        return value.getAsDouble() < limitMs
                ? new Verdict.Passed(fact)
                : new Verdict.Failed(fact, "Look under Performance why it is slow, and what to do about it.");
    }
}
