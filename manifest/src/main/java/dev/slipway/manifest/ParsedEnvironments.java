package dev.slipway.manifest;

import java.util.List;

/** What came of reading the text of an {@code environments.yaml}. */
public sealed interface ParsedEnvironments {

    /** The text says where everything is. */
    record Parsed(Environments environments) implements ParsedEnvironments {}

    /**
     * The text does not.
     *
     * @param problems why, at least one, by line
     */
    record Invalid(List<Problem> problems) implements ParsedEnvironments {

        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
