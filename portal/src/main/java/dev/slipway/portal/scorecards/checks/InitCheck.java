package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Compares a percentile of the inits of the last seven days with a limit; too few cold starts say nothing. */
record InitCheck(String id, String title, Percentile percentile, Map<String, Double> limits) implements Check {
    private static final String LIMIT = "milliseconds";
    private static final String ENOUGH = "coldStarts";

    /** A percentile as people call it. */
    record Percentile(String name, double quantile) {}

    /** The median start. */
    static InitCheck median() {
        return new InitCheck(
                "init-p50",
                "Starts fast as a rule",
                new Percentile("median init", 0.5),
                Map.of(LIMIT, 150.0, ENOUGH, 10.0));
    }

    /** The slowest start of a hundred. */
    static InitCheck tail() {
        return new InitCheck(
                "init-p99",
                "Starts fast nearly always",
                new Percentile("99th percentile", 0.99),
                Map.of(LIMIT, 300.0, ENOUGH, 100.0));
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        if (facts.recent().isEmpty()) {
            return new Verdict.NotKnown("Nothing was measured in the last seven days.");
        }
        long enough = (long) limits.get(ENOUGH);
        long starts = facts.recent().get().stats().counts().coldStarts();
        OptionalDouble value = facts.recent().get().stats().initMs().percentile(percentile.quantile());
        if (starts < enough || value.isEmpty()) {
            return new Verdict.NotKnown("There were " + starts + " cold starts in the last seven days; a "
                    + percentile.name() + " needs " + enough + ".");
        }
        double limitMs = limits.get(LIMIT);
        String fact = String.format(
                Locale.ROOT,
                "The %s of %d cold starts in the last seven days is %.1f ms (%s, %s); the limit is %.0f ms.",
                percentile.name(),
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
