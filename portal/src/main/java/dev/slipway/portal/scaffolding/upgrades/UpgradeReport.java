package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.Changelog;
import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.portal.sourcecontrol.BranchName;
import java.util.List;
import java.util.Optional;

/**
 * All that a person needs to decide about one upgrade.
 *
 * @param subject what is upgraded
 * @param rights what the reader may do
 * @param state where it stands
 */
public record UpgradeReport(UpgradeSubject subject, Rights rights, State state) {

    /**
     * What the reader may do.
     *
     * @param mayChange whether they may upgrade and adopt it
     * @param owner who may, as people write it
     */
    public record Rights(boolean mayChange, String owner) {}

    /** Where it stands. */
    public sealed interface State {

        /** Nothing is to be done. */
        record Current(String version) implements State {}

        /** Something else has to be done first. */
        record Blocked(String reason) implements State {}

        /** A person has to say what upgrades start from. */
        record Unrecorded(String reason, List<AdoptionOffer> offers) implements State {

            public Unrecorded {
                offers = List.copyOf(offers);
            }
        }

        /**
         * It is behind.
         *
         * @param from such as {@code http-api 1.0.0}
         * @param to such as {@code http-api 1.1.0}
         * @param hindrance why it cannot be upgraded yet, if it cannot
         * @param changelog newest first
         * @param files those that change or are to be decided, by path
         * @param branches on which somebody resolves it outside of the portal
         */
        record Behind(
                String from,
                String to,
                Optional<String> hindrance,
                List<Changelog.Release> changelog,
                List<ChangedFile> files,
                List<BranchName> branches)
                implements State {

            public Behind {
                changelog = List.copyOf(changelog);
                files = List.copyOf(files);
                branches = List.copyOf(branches);
            }

            /** How many conflicts there are. */
            public long conflicts() {
                return files.stream().mapToLong(file -> file.conflicts().size()).sum();
            }

            /** How many of them the reader has decided. */
            public long decided() {
                return files.stream()
                        .flatMap(file -> file.conflicts().stream())
                        .filter(conflict -> conflict.decision().isPresent())
                        .count();
            }
        }
    }

    /**
     * Something that can be taken for what was generated.
     *
     * @param label what it is
     * @param consequence what upgrading means then
     */
    public record AdoptionOffer(AdoptionStart start, String label, String consequence) {}

    /** What happens to a file. */
    public enum Change {
        /** New, from the template. */
        ADDED,
        /** Changed by the template alone. */
        UPDATED,
        /** Removed by the template, and untouched by the team. */
        REMOVED,
        /** Changed by both, in different places. */
        MERGED,
        /** Moved by the template. */
        MOVED,
        /** Changed by both in the same place. */
        CONFLICT
    }

    /**
     * A file that changes.
     *
     * @param movedFrom where it was generated, if that was elsewhere
     * @param diffs what differs, as hunks
     * @param conflicts what is to be decided
     */
    public record ChangedFile(
            String path, Optional<String> movedFrom, Change change, Diffs diffs, List<Conflict> conflicts) {

        public ChangedFile {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Hunks of unified diffs; empty where nothing differs.
     *
     * @param result what the upgrade makes of the team's file, empty while a conflict is not decided
     * @param template what the template changed since it was generated
     * @param team what the team changed since it was generated
     */
    public record Diffs(String result, String template, String team) {}

    /**
     * Something that both changed.
     *
     * @param whole whether it is about the whole file, which one of them removed or which is not text
     * @param base as it was generated
     * @param ours as the team has it
     * @param theirs as it is generated now
     * @param decision of the reader, if they have decided
     */
    public record Conflict(
            ConflictId id, boolean whole, String base, String ours, String theirs, Optional<Decision> decision) {}
}
