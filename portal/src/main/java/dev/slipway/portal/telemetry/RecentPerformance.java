package dev.slipway.portal.telemetry;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a function has done in the last seven days, for lists of many.
 *
 * @param place which of its series and environments this is: the first measured one, production before staging
 * @param stats of all its requests there
 * @param memoryMb memory size that it ran with last
 * @param money what it costs, where that is known
 * @param trend what has changed
 */
public record RecentPerformance(Place place, InvocationStats stats, int memoryMb, Money money, Trend trend) {

    /** A series of an environment. */
    public record Place(Series series, EnvironmentName environment) {}

    /**
     * Costs in US dollars.
     *
     * @param zipBytes size of the newest release's zip, if it is known
     * @param perMillion of a million requests
     * @param monthly of 30 days at the rate of the seven
     */
    public record Money(OptionalLong zipBytes, OptionalDouble perMillion, OptionalDouble monthly) {}

    /**
     * What has changed.
     *
     * @param initByDay median init of each of the last 14 days, oldest first; empty where there was no cold start
     * @param newest the newest lasting change of its init that is its own, if there is one
     */
    public record Trend(List<OptionalDouble> initByDay, Optional<LevelChange> newest) {

        /** Copies its list. */
        public Trend {
            initByDay = List.copyOf(initByDay);
        }
    }
}
