package dev.slipway.portal.fleet.ranking;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What all functions of a team, or of all teams, come to.
 *
 * @param functions how many there are
 * @param teams all teams with a function, whichever was asked for
 * @param starts of all their cold starts in seven days, taken together
 * @param regressions functions whose init got slower lastingly, and nobody has acknowledged it
 * @param waste what they pay for without using it
 */
public record FleetOverview(long functions, List<String> teams, Starts starts, long regressions, Waste waste) {

    /** Copies its list. */
    public FleetOverview {
        teams = List.copyOf(teams);
    }

    /** Percentiles in milliseconds of the merged distributions, and the share of requests that started cold. */
    public record Starts(long cold, OptionalDouble medianMs, OptionalDouble tailMs, OptionalDouble share) {}

    /**
     * What is too much.
     *
     * @param monthly US dollars a month for memory that is neither used nor headroom
     * @param largeZips functions with a zip above 15 MB
     */
    public record Waste(double monthly, long largeZips) {}
}
