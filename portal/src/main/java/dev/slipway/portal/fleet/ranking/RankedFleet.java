package dev.slipway.portal.fleet.ranking;

import dev.slipway.portal.security.ReadersOnly;
import java.util.List;
import org.springframework.stereotype.Service;

/** Service: all functions, the worst first. */
@Service
@ReadersOnly
public class RankedFleet {

    private final RankedRows rows;
    private final FleetOverviews overviews;

    RankedFleet(RankedRows rows, FleetOverviews overviews) {
        this.rows = rows;
        this.overviews = overviews;
    }

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

    /** What the functions of a team come to; the percentiles are those of the last adding up, minutes old at most. */
    public FleetOverview overview(String team) {
        return overviews.of(team);
    }
}
