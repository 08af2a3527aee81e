package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.MergedTree;
import dev.slipway.manifest.SemanticVersion;

/** Where a function, or what all share, stands towards the templates of this portal. */
sealed interface Standing {

    /**
     * It is as it would be generated now, apart from the team's edits.
     *
     * @param version such as {@code http-api 1.1.0}
     */
    record Current(String version) implements Standing {}

    /**
     * Newer templates give other files.
     *
     * @param base what was generated for the version that the team has
     */
    record Behind(Versions versions, FileTree base, FileTree ours, FileTree generated, MergedTree merge)
            implements Standing {}

    /**
     * What it was generated from.
     *
     * @param template such as {@code http-api}
     * @param from what is recorded
     * @param to what this portal generates
     */
    record Versions(String template, SemanticVersion from, SemanticVersion to) {

        String target() {
            return template + " " + to;
        }

        String origin() {
            return template + " " + from;
        }
    }

    /**
     * Nothing can be told, until somebody says what its upgrades start from.
     *
     * @param reason a sentence
     */
    record Unrecorded(String reason) implements Standing {}

    /**
     * Something else has to be repaired first.
     *
     * @param reason a sentence that says what and how
     */
    record Blocked(String reason) implements Standing {}
}
