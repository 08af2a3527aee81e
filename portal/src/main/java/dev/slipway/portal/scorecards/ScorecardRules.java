package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.Verdict.Exemption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is expected, as {@code scorecards.yaml} says.
 *
 * @param levels from the lowest to the highest, at least one
 * @param limits limits by name, by the check's id
 * @param exemptions all, also those that have ended
 * @param campaigns what everybody shall reach by a day
 */
public record ScorecardRules(
        List<Level> levels,
        Map<String, Map<String, Double>> limits,
        List<Exemption> exemptions,
        List<Campaign> campaigns) {

    /** Name of the file at the catalog's root. */
    public static final String FILE = "scorecards.yaml";

    /** Copies lists and limits. */
    public ScorecardRules {
        levels = List.copyOf(levels);
        limits = Map.copyOf(limits);
        exemptions = List.copyOf(exemptions);
        campaigns = List.copyOf(campaigns);
    }

    /** A level and the checks that it demands beside those of the levels below. */
    public record Level(String name, List<String> checks) {

        /** Copies the checks. */
        public Level {
            checks = List.copyOf(checks);
        }
    }

    /** A check that all functions shall pass by a day. */
    public record Campaign(String name, String check, LocalDate until) {}
}
