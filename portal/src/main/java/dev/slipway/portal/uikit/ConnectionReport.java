package dev.slipway.portal.uikit;

import java.util.List;
import java.util.Optional;

/** What came of trying out a connection: what was tried, and what to do about what failed. */
public record ConnectionReport(List<Step> steps, Optional<Pasteable> remedy) {

    /** Copies its list. */
    public ConnectionReport {
        steps = List.copyOf(steps);
    }

    /** Whether everything works. */
    public boolean works() {
        return steps.stream().allMatch(step -> step.outcome() == Outcome.WORKS);
    }

    /** The steps that miss a permission. */
    public List<Step> missing() {
        return steps.stream().filter(step -> step.outcome() == Outcome.MISSING).toList();
    }

    /**
     * One thing that was tried.
     *
     * @param name what it is, such as the name of an action
     * @param detail what was found, or what to do
     */
    public record Step(String name, Outcome outcome, String detail) {}

    /** How a step ended. */
    public enum Outcome {
        WORKS,
        /** A permission is missing. */
        MISSING,
        FAILED,
        /** Not tried, because of what failed before. */
        SKIPPED
    }
}
