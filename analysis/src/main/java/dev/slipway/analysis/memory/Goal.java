package dev.slipway.analysis.memory;

import java.util.Locale;
import java.util.Optional;

/** What a memory size is chosen for. */
public enum Goal {
    /** The least cost per request. */
    COST,
    /** The least product of cost and duration, so that a percent of either counts the same. */
    BALANCED,
    /** The least duration. */
    SPEED;

    /** The word for it in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds one by its word. */
    public static Optional<Goal> labelled(String label) {
        for (Goal goal : values()) {
            if (goal.label().equals(label)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }

    /** What is to be small: cost is proportional to memory and duration. */
    double score(int memoryMb, double durationMs) {
        return switch (this) {
            case COST -> memoryMb * durationMs;
            case BALANCED -> Math.sqrt(memoryMb) * durationMs;
            case SPEED -> durationMs;
        };
    }
}
