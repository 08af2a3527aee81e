package dev.slipway.manifest;

import java.util.List;

/** What came of reading the text of a {@code function.yaml}. */
public sealed interface ParsedManifest {

    /**
     * The text is a manifest.
     *
     * @param manifest what it says
     * @param notices fields that only a newer release understands, by line; none after a strict reading
     */
    record Parsed(Manifest manifest, List<Problem> notices) implements ParsedManifest {

        /** Copies the list. */
        public Parsed {
            notices = List.copyOf(notices);
        }

        /** A manifest of which everything is understood. */
        public Parsed(Manifest manifest) {
            this(manifest, List.of());
        }
    }

    /**
     * The text is no manifest that this release understands.
     *
     * @param problems why, at least one, by line
     */
    record Invalid(List<Problem> problems) implements ParsedManifest {

        /** Copies the list; there must be a problem in it. */
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("An invalid manifest has no problem listed: name at least one.");
            }
        }
    }
}
