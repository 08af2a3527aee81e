package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.FunctionName;
import java.util.List;

/**
 * Where all functions stand towards the templates.
 *
 * @param shared where what all share stands: a sentence, and whether it is to be looked at first
 * @param rows by name; functions that are current among them
 */
public record UpgradeOverview(SharedLine shared, List<Row> rows) {

    /** Copies the rows. */
    public UpgradeOverview {
        rows = List.copyOf(rows);
    }

    /**
     * What all functions share.
     *
     * @param sentence where it stands
     * @param needsSomebody whether there is something to do
     * @param comesFirst whether functions wait for it
     */
    public record SharedLine(String sentence, boolean needsSomebody, boolean comesFirst) {}

    /**
     * A function.
     *
     * @param owner its team, empty where its manifest cannot be read
     * @param mine whether the reader may upgrade it
     */
    public record Row(FunctionName name, String owner, boolean mine, Position position) {}

    /** Where a function stands. */
    public sealed interface Position {

        /** At the newest version. */
        record Current(String version) implements Position {}

        /**
         * Behind.
         *
         * @param template such as {@code http-api}
         * @param from version
         * @param to version
         * @param files how many of the team's files would change
         * @param conflicts how many of them are in conflict
         */
        record Behind(String template, String from, String to, int files, int conflicts) implements Position {}

        /** A person has to adopt it first. */
        record Unrecorded(String reason) implements Position {}

        /** Something else has to be repaired first. */
        record Blocked(String reason) implements Position {}
    }

    /** The functions that are behind. */
    public List<Row> behind() {
        return rows.stream()
                .filter(row -> row.position() instanceof Position.Behind)
                .toList();
    }

    /** The functions that nobody can upgrade as they are. */
    public List<Row> stuck() {
        return rows.stream()
                .filter(row ->
                        row.position() instanceof Position.Unrecorded || row.position() instanceof Position.Blocked)
                .toList();
    }
}
