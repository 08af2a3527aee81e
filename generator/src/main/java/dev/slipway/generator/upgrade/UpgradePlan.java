package dev.slipway.generator.upgrade;

import dev.slipway.manifest.TemplateRef;

/** What an upgrade of a function would do, or why there is none. */
public sealed interface UpgradePlan {

    /**
     * The function is generated as it would be generated now.
     *
     * @param version of its template
     */
    record UpToDate(TemplateRef version) implements UpgradePlan {}

    /**
     * Newer templates give other files.
     *
     * @param from what the function was generated from
     * @param to what it is generated from now
     * @param generated the files that are generated now: the base of the next upgrade
     * @param merge the team's files with them
     */
    record Ready(TemplateRef from, TemplateRef to, FileTree generated, MergedTree merge) implements UpgradePlan {}

    /**
     * It is not known what the function was generated from, and nothing is guessed.
     *
     * @param reason a sentence that says why, and that adopting the function records it
     */
    record NotRecorded(String reason) implements UpgradePlan {}

    /**
     * This release cannot upgrade the function.
     *
     * @param reason a sentence that says why and what to do
     */
    record NotPossible(String reason) implements UpgradePlan {}
}
