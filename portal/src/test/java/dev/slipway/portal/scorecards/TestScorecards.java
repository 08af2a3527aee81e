package dev.slipway.portal.scorecards;

import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.sourcecontrol.TrialMerges;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ready-made scorecards for tests of the pages. */
public final class TestScorecards {
    private TestScorecards() {}

    /** Scorecards that are never asked for anything. */
    public static Scorecards none() {
        ManualSourceRepository repository = new ManualSourceRepository();
        Clock clock = Clock.systemUTC();
        ScorecardStandings standings = new ScorecardStandings(
                repository,
                new FactsGathering(
                        repository,
                        () -> new TeamList.Known(List.of()),
                        name -> Optional.empty(),
                        new ProductionGathering(new ManualDeliveryPipelines()),
                        clock),
                List.of(),
                () -> new TeamList.Known(List.of()));
        return new Scorecards(
                standings,
                new ScorecardDays(new JdbcTemplate()),
                repository,
                (from, into) -> new TrialMerges.Trial.Merged(from),
                clock);
    }
}
