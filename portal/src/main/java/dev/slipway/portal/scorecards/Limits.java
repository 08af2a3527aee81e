package dev.slipway.portal.scorecards;

import java.util.HashMap;
import java.util.Map;

/** Limits of one check by name: those of the rules, and the check's own for the rest. */
public record Limits(Map<String, Double> values) {

    /** Copies the limits. */
    public Limits {
        values = Map.copyOf(values);
    }

    /** Those of a check, of which the rules set some. */
    static Limits of(Check check, Map<String, Double> set) {
        Map<String, Double> all = new HashMap<>(check.limits());
        all.putAll(set);
        return new Limits(all);
    }

    /** The limit of this name, which the check declares. */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no limit " + name + ": the check has to declare it.");
        }
        return value;
    }
}
