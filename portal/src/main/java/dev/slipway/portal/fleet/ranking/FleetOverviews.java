package dev.slipway.portal.fleet.ranking;

import dev.slipway.analysis.Sketch;
import dev.slipway.portal.fleet.ranking.FleetOverview.Starts;
import dev.slipway.portal.fleet.ranking.FleetOverview.Waste;
import dev.slipway.portal.fleet.ranking.RankedRows.FleetSums;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What each team's functions come to. Adding up the sketches of ten thousand functions takes a third of a second, so it is
 * done beside the requests and kept; those of few functions are added up at once, and are of this moment ({@code docs/decisions/0034-the-fleet-is-ranked-from-kept-rows.md}).
 */
@Component
class FleetOverviews {

    private static final String ALL = "";
    /** A few milliseconds' worth. */
    private static final int FEW = 300;

    private final RankedRows rows;
    private final int few;

    @Autowired
    FleetOverviews(RankedRows rows) {
        this(rows, FEW);
    }

    FleetOverviews(RankedRows rows, int few) {
        this.rows = rows;
        this.few = few;
    }

    FleetOverview of(String team) {
        FleetSums sums = rows.sums(team);
        Optional<Sketch> inits = sums.functions() <= few ? Optional.of(rows.addedUp(team)) : rows.inits(team);
        return new FleetOverview(
                sums.functions(),
                rows.teams(),
                new Starts(
                        sums.coldStarts(),
                        inits.map(sketch -> sketch.percentile(0.5)).orElse(OptionalDouble.empty()),
                        inits.filter(sketch -> sketch.count() >= RankingFeed.ENOUGH_FOR_P99)
                                .map(sketch -> sketch.percentile(0.99))
                                .orElse(OptionalDouble.empty()),
                        sums.requests() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(sums.coldStarts() / (double) sums.requests())),
                sums.regressions(),
                new Waste(sums.wastedMonthly(), sums.largeZips()));
    }

    /** Adds the cold starts of all teams up anew. */
    void addUp() {
        Map<String, Sketch> byTeam = new HashMap<>();
        byTeam.put(ALL, Sketch.empty());
        rows.eachInit((team, sketch) -> {
            byTeam.merge(ALL, sketch, Sketch::plus);
            if (!team.isEmpty()) {
                byTeam.merge(team, sketch, Sketch::plus);
            }
        });
        rows.keepInits(byTeam);
    }
}
