package dev.slipway.portal.fleet.ranking;

import dev.slipway.analysis.Sketch;
import dev.slipway.portal.fleet.ranking.RankedRows.FleetSums;
import dev.slipway.portal.security.SignedInOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Service: all functions, the worst first. */
@Service
@SignedInOnly
public class RankedFleet {

    /** Adding up the sketches of ten thousand functions takes a while, and seven days hardly move in a minute. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RankedRows rows;
    private final Clock clock;
    private final Map<String, Kept> overviews = new ConcurrentHashMap<>();

    RankedFleet(RankedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Kept(FleetOverview overview, Instant at) {}

    /** A part of the ranking; an empty team stands for all. */
    public List<RankedFunction> page(String team, Ranking ranking, int offset, int limit) {
        return rows.page(team, ranking, offset, limit);
    }

    /** How many functions a team has. */
    public long count(String team) {
        return rows.count(team);
    }

    /** The teams that own a function. */
    public List<String> teams() {
        return rows.teams();
    }

    /** What the functions of a team come to, at most a minute old. */
    public FleetOverview overview(String team) {
        Instant now = clock.instant();
        return overviews
                .compute(
                        team,
                        (key, kept) ->
                                kept != null && kept.at().plus(KEPT).isAfter(now) ? kept : new Kept(compute(team), now))
                .overview();
    }

    private FleetOverview compute(String team) {
        Sketch[] inits = {Sketch.empty()};
        FleetSums sums = rows.sums(team, sketch -> inits[0] = inits[0].plus(sketch));
        boolean tail = inits[0].count() >= RankingFeed.ENOUGH_FOR_P99;
        return new FleetOverview(
                rows.count(team),
                rows.teams(),
                new FleetOverview.Starts(
                        inits[0].count(),
                        inits[0].percentile(0.5),
                        tail ? inits[0].percentile(0.99) : OptionalDouble.empty(),
                        sums.requests() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(sums.coldStarts() / (double) sums.requests())),
                sums.regressions(),
                new FleetOverview.Waste(sums.wastedMonthly(), sums.largeZips()));
    }
}
