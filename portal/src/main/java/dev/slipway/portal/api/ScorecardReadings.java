package dev.slipway.portal.api;

import dev.slipway.portal.scorecards.Scorecards;
import java.util.List;
import org.springframework.stereotype.Component;

/** How functions stand, as programs read it. */
@Component
public class ScorecardReadings {
    private final Scorecards scorecards;

    ScorecardReadings(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** All functions. */
    public ScorecardSummary.Fleet fleet() {
        return ScorecardSummary.Fleet.of(scorecards.fleet());
    }

    /**
     * One function, with the fact behind each verdict.
     *
     * @throws NotFoundException if there is no such function, or the rules are broken, so that nothing is judged
     */
    public ScorecardSummary.Details find(String name) {
        return scorecards.of(name).map(ScorecardSummary.Details::of).orElseThrow(() -> missing(name));
    }

    private NotFoundException missing(String name) {
        List<String> problems = ScorecardSummary.problemsOf(scorecards.rules());
        return problems.isEmpty()
                ? NotFoundException.function(name)
                : new NotFoundException("Nothing is judged until the rules are repaired: " + problems.getFirst());
    }
}
