package dev.slipway.portal.scorecards;

import java.util.Map;
import java.util.Optional;

/** Port: one thing that is expected of a function. Looking at the same facts gives the same verdict. */
public interface Check {

    /** The name by which {@code scorecards.yaml} refers to it, such as {@code zip-size}; it stays the same over releases. */
    String id();

    /** What is expected, for a person, such as "Zip below 20 MB". */
    String title();

    /** What it looks at. */
    Subject subject();

    /** The limits that the rules may set, by name, with what counts where they do not. */
    default Map<String, Double> limits() {
        return Map.of();
    }

    /** What is wrong with limits that do not go together, as a sentence; nothing where they do. */
    default Optional<String> objection(Limits limits) {
        return Optional.empty();
    }

    /** What the facts say. */
    Verdict look(FunctionFacts facts, Limits limits);

    /** Where a check's facts come from. */
    enum Subject {
        /** The function's manifest and files at a commit: the same for ever. */
        COMMIT,
        /** What was measured, deployed, or stands elsewhere: may be different tomorrow. */
        SURROUNDINGS
    }
}
